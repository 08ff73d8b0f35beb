import { dayText, listText } from '../../../domain/format.ts';
import { EXPLAINED_MESSAGES } from '../../../policy/dates.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { AboutNeed, NeedWording } from '../letter-wording.ts';
import {
  addressOf,
  areSeveral,
  does,
  isYou,
  namesOf,
  onceKnown,
  personOf,
  rolesToFill,
  theCloud,
  theCustomer,
} from './people.ts';

/**
 * The English sentences for what a contact needs. The catalogue of the rules has the citation of each under the code of
 * the finding; it speaks to the account team, these to the partner, the customer or their IT administrator.
 */

type Says = (about: AboutNeed) => string;

const forWhom: Says = ({ people, facts }) => namesOf(people, facts);

/** `it is Ann Lee’s current work account`, `these are current work accounts`. */
const isCurrent: Says = (about) => {
  if (areSeveral(about)) return `these are current work accounts in ${theCloud(about.facts)}`;
  const whose = isYou(about) ? 'your' : about.people[0]?.name ? `${about.people[0].name}’s` : 'the person’s';
  return `this is ${whose} current work account in ${theCloud(about.facts)}`;
};

const ASK_CONFIRM: Says = (about) =>
  isYou(about) ? 'confirm your work account' : `confirm the ${work(about)} for ${forWhom(about)}`;
const CONFIRM: Says = (about) => `Please confirm that ${isCurrent(about)}.`;

function work(about: AboutNeed): string {
  return areSeveral(about) ? 'work accounts' : 'work account';
}

const ASK_CHECK: Says = (about) =>
  `check the ${areSeveral(about) ? 'accounts' : 'account'} of ${forWhom(about)}`;
const CHECK: Says = (about) =>
  `Please check ${areSeveral(about) ? 'these accounts' : 'this account'} against the steps below.`;

const ASK_VALIDATE: Says = (about) =>
  `validate ${isYou(about) ? 'your own address' : forWhom(about)} in VL Central`;
const VALIDATE: Says = onceKnown((about) => `Please validate ${addressOf(about)} in VL Central.`);

const ASK_WORK_ADDRESS: Says = (about) =>
  isYou(about) ? 'send your work address' : `send a work address for ${forWhom(about)}`;
const WORK_ADDRESS: Says = (about) =>
  `Please send ${areSeveral(about) ? 'addresses' : 'an address'} that your organisation manages. If ${does(about, 'have', 'has')} none yet, your IT administrator can create one.`;

const ASK_GET_WORK_ADDRESS: Says = (about) => `get a work address for ${forWhom(about)}`;
const GET_WORK_ADDRESS: Says = (about) =>
  `Please ask ${about.facts.customer} for ${areSeveral(about) ? 'addresses' : 'an address'} that the organisation manages, for ${areSeveral(about) ? 'these people or others' : `${isYou(about) ? 'you' : personOf(about)} or someone else`}.`;

const ASK_CREATE: Says = (about) => `create the ${work(about)} for ${forWhom(about)}`;
const CREATE_WORK: Says = onceKnown(
  (about) =>
    `Please create a work account in ${theCloud(about.facts)} for ${personOf(about)}, unless there is one already, and send us its sign-in name.`,
);

const ASK_SPELLING: Says = (about) => `confirm the address of ${forWhom(about)}`;
const ASK_YOUR_SPELLING: Says = (about) => (isYou(about) ? 'confirm your address' : ASK_SPELLING(about));

/** What a check has found, beside what the customer said of the same address. */
function despite(reason: Says): Says {
  return (about) => {
    const { confirmedOn, facts } = about;
    if (confirmedOn === null) return reason(about);
    const found = reason(about);
    return `${capital(sayerOf(facts))} confirmed ${addressOf(about)} on ${dayText(confirmedOn)}. However, ${found.charAt(0).toLowerCase()}${found.slice(1)}`;
  };
}

/** Who said it, as the reader calls them. */
function sayerOf({ reader, customer }: LetterFacts): string {
  if (reader === 'partner') return customer;
  return reader === 'customer' ? 'you' : 'your colleagues';
}

export const NEEDS: NeedWording = {
  'role-missing': {
    reason: ({ people, isOldNameUsed, isDisputed }) =>
      [
        people.length > 1
          ? 'Nobody has been named in these roles yet.'
          : 'Nobody has been named in this role yet.',
        isOldNameUsed ? 'Somebody is named as Online Admin, but that is a retired role.' : '',
        isDisputed
          ? 'Microsoft’s pages differ on whether AOS-G agreements require it, so it is safer to fill it.'
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    ask: {
      partner: (about) => `get ${rolesToFill(about)} named`,
      customer: (about) => `name ${rolesToFill(about)}`,
      'it-admin': (about) => `help your colleagues name ${rolesToFill(about)}`,
    },
    fix: {
      partner: (about) =>
        `Please ask ${about.facts.customer} in writing ${about.isOldNameUsed ? 'whether the same person is meant, or ' : ''}for the address of someone with a work account in ${theCloud(about.facts)}, and validate it in VL Central.`,
      customer: (about) =>
        `${about.isOldNameUsed ? 'Please tell us whether the same person is meant, or name someone else' : 'Please name someone'} who is active in your organisation and has a work account in ${theCloud(about.facts)}.`,
      'it-admin': (about) =>
        `Please make sure that the person your colleagues name has a work account in ${theCloud(about.facts)}.`,
    },
  },
  'customer-denied': {
    reason: (about) => {
      const { facts, deniedOn } = about;
      return `On ${dayText(deniedOn ?? facts.today)} ${sayerOf(facts)} told us not to use ${addressOf(about)}.`;
    },
    ask: {
      partner: (about) => `get a new contact in place of ${forWhom(about)}`,
      customer: (about) => `tell us who takes the place of ${forWhom(about)}`,
      'it-admin': (about) => `help your colleagues replace ${forWhom(about)}`,
    },
    fix: {
      partner: ({ facts }) =>
        `Please ask ${facts.customer} whom to name instead, or which address to use, and validate it in VL Central.`,
      customer: () => 'Please tell us whom to name instead, or which work address to use.',
      'it-admin': ({ facts }) =>
        `Please make sure that whoever is named instead has a work or school account in ${theCloud(facts)}.`,
    },
  },
  'address-accents': {
    reason: (about) =>
      `The part before the @ contains ${listText(about.letters.map((letter) => `“${letter}”`))}. Sign-in names have no accents or other special letters.`,
    ask: {
      partner: (about) => `get the sign-in address of ${forWhom(about)}`,
      customer: (about) =>
        isYou(about) ? 'send your sign-in address' : `send the sign-in address of ${forWhom(about)}`,
      'it-admin': (about) => `send the sign-in name of ${forWhom(about)}`,
    },
    fix: {
      partner: (about) =>
        `Please ask ${about.facts.customer} for the address exactly as ${does(about, 'sign')} in with it.`,
      customer: (about) => `Please send the address exactly as ${does(about, 'sign')} in with it.`,
      'it-admin': () => 'Please look up the sign-in name (user principal name) and send it to us.',
    },
  },
  'address-malformed': {
    reason: (about) =>
      areSeveral(about)
        ? 'What we have on record are not complete e-mail addresses.'
        : 'What we have on record is not a complete e-mail address.',
    ask: {
      partner: (about) => `get the address of ${forWhom(about)}`,
      customer: (about) =>
        isYou(about) ? 'send your exact address' : `send the exact address of ${forWhom(about)}`,
      'it-admin': (about) => `send the sign-in name of ${forWhom(about)}`,
    },
    fix: {
      partner: (about) =>
        `Please ask ${about.facts.customer} in writing for the exact address that ${does(about, 'sign')} in with.`,
      customer: (about) => `Please send the exact address that ${does(about, 'sign')} in with.`,
      'it-admin': () => 'Please look up the sign-in name (user principal name) and send it to us.',
    },
  },
  'personal-account': {
    reason: despite((about) =>
      areSeveral(about)
        ? 'These are personal addresses; the roles need accounts that an organisation manages.'
        : 'This is a personal address; the role needs an account that an organisation manages.',
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'disposable-domain': {
    reason: despite(
      ({ domain }) => `${domain} provides disposable mailboxes, which can’t be used for a licensing role.`,
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'evidence-conflict': {
    reason: despite((about) => `Our checks of ${addressOf(about)} gave different results.`),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        (about) =>
          `Please validate ${addressOf(about)} once more in VL Central; its result is the one that counts.`,
      ),
      customer: CONFIRM,
      'it-admin': CHECK,
    },
  },
  'wrong-cloud': {
    reason: despite((about) =>
      areSeveral(about)
        ? `These are genuine accounts, but not in ${theCloud(about.facts)}.`
        : `This is a genuine account, but not in ${theCloud(about.facts)}.`,
    ),
    ask: {
      partner: (about) => `get an account in the right cloud for ${forWhom(about)}`,
      customer: (about) => `give us an account in the right cloud for ${forWhom(about)}`,
      'it-admin': (about) => `create an account in the right cloud for ${forWhom(about)}`,
    },
    fix: {
      partner: onceKnown(
        ({ facts }) =>
          `Please ask ${facts.customer} for someone with an account in ${theCloud(facts)}, or to have one created there. If you think the agreement is in another cloud, please tell me first.`,
      ),
      customer: onceKnown(
        ({ facts }) =>
          `Please name someone with an account in ${theCloud(facts)}, or ask your IT administrator to create one there. If your agreement is in another cloud, please tell us.`,
      ),
      'it-admin': onceKnown(
        ({ facts }) =>
          `Please create an account in a tenant in ${theCloud(facts)} and send us its sign-in name.`,
      ),
    },
  },
  'no-wsa': {
    reason: despite((about) => `A check found no work or school account for ${addressOf(about)}.`),
    ask: {
      partner: (about) => `have the ${work(about)} for ${forWhom(about)} set up`,
      customer: (about) =>
        isYou(about)
          ? 'have your work account set up'
          : `have the ${work(about)} for ${forWhom(about)} set up`,
      'it-admin': ASK_CREATE,
    },
    fix: {
      partner: onceKnown(
        (about) =>
          `Please ask the IT administrator of ${about.facts.customer} to create the ${work(about)} in ${theCloud(about.facts)}, or to name ${areSeveral(about) ? 'others' : 'another'}, and then validate again.`,
      ),
      customer: onceKnown((about) =>
        areSeveral(about)
          ? `Please ask your IT administrator to create the accounts in ${theCloud(about.facts)} with exactly these addresses as sign-in names, or name people who have one.`
          : `Please ask your IT administrator to create the account in ${theCloud(about.facts)} with exactly this address as its sign-in name, or name someone who has one.`,
      ),
      'it-admin': onceKnown((about) =>
        areSeveral(about)
          ? `Please create the users in ${theCloud(about.facts)} with exactly these addresses as user principal names, or send us accounts that exist already.`
          : `Please create the user in ${theCloud(about.facts)} with exactly this address as the user principal name, or send us an account that exists already.`,
      ),
    },
  },
  'rejected-unexplained': {
    reason: despite(
      (about) =>
        `A check rejected ${addressOf(about)} without saying why. The usual causes are a missing account, another cloud, a typo or alias, or a deleted tenant.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_YOUR_SPELLING, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        () =>
          `Please validate again in VL Central: since ${dayText(EXPLAINED_MESSAGES.since)} it tells a missing account from one in the wrong cloud.`,
      ),
      customer: (about) =>
        `Please compare it with the name ${does(about, 'sign')} in with, and ask your IT administrator to look into these causes.`,
      'it-admin': () => 'Please look into these four causes; the steps below help.',
    },
  },
  'possible-typo': {
    reason: ({ domain, meant }) => `${domain} looks like a misspelling of ${meant}.`,
    ask: { partner: ASK_SPELLING, customer: ASK_YOUR_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: ({ facts }) =>
        `Please ask ${facts.customer} to confirm the spelling in writing, then validate the address.`,
      customer: () => 'Please confirm the spelling, or send the correct address.',
      'it-admin': () => 'Please compare the address with the sign-in name in your directory.',
    },
  },
  'cloud-mismatch-likely': {
    reason: despite(
      ({ domain, facts }) =>
        `A look-up suggests that ${domain} is not in ${theCloud(facts)}, but it can’t settle that.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: onceKnown(
        (about) =>
          `Please confirm, with your IT administrator if need be, that ${areSeveral(about) ? 'these accounts are' : 'the account is'} in ${theCloud(about.facts)}.`,
      ),
      'it-admin': onceKnown(
        ({ facts }) => `Please confirm that the account is in ${theCloud(facts)}; if not, create one there.`,
      ),
    },
  },
  'domain-differs': {
    reason: ({ domain, facts }) => `${domain} is not one of the domains we know for ${theCustomer(facts)}.`,
    ask: { partner: ASK_SPELLING, customer: ASK_YOUR_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) =>
        `Please ask ${about.facts.customer} whether ${does(about, 'belong')} to their organisation, then validate the address.`,
      customer: (about) =>
        `Please confirm that ${isYou(about) ? 'this is the address you sign in with' : `${does(about, 'belong')} to your organisation`}.`,
      'it-admin': ({ domain }) => `Please confirm that ${domain} is registered in your tenant.`,
    },
  },
  'tenant-not-found': {
    reason: (about) =>
      `We found no Microsoft tenant for ${about.domain}, so ${does(about, 'may', 'may')} sign in with a different name.`,
    ask: { partner: ASK_SPELLING, customer: ASK_YOUR_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) => `Please ask ${about.facts.customer} which name ${does(about, 'sign')} in with.`,
      customer: (about) =>
        `Please send the name ${does(about, 'sign')} in with, or confirm that ${areSeveral(about) ? 'these are the names' : 'this is the name'}.`,
      'it-admin': ({ domain }) =>
        `Please confirm that ${domain} is registered in your tenant, or send us the actual sign-in name.`,
    },
  },
  'cloud-not-told': {
    reason: (about) =>
      `${capital(areSeveral(about) ? 'these people have' : does(about, 'have', 'has'))} signed in with a work account, which does not show whether it is in ${theCloud(about.facts)}.`,
    ask: {
      partner: ASK_VALIDATE,
      customer: (about) => `confirm the cloud for ${forWhom(about)}`,
      'it-admin': ASK_CHECK,
    },
    fix: {
      partner: VALIDATE,
      customer: onceKnown(
        (about) =>
          `Please confirm, with your IT administrator if need be, that ${areSeveral(about) ? 'these accounts are' : 'the account is'} in ${theCloud(about.facts)}.`,
      ),
      'it-admin': onceKnown(
        (about) =>
          `Please confirm that ${areSeveral(about) ? 'these accounts are' : 'the account is'} in ${theCloud(about.facts)}.`,
      ),
    },
  },
  'role-mailbox': {
    reason: (about) =>
      areSeveral(about)
        ? 'These look like shared mailboxes rather than people’s own.'
        : 'This looks like a shared mailbox rather than a person’s own.',
    ask: {
      partner: (about) => `get a person named for ${forWhom(about)}`,
      customer: (about) => `name a person for ${forWhom(about)}`,
    },
    fix: {
      partner: ({ facts }) =>
        `If it is shared, please ask ${facts.customer} for someone active in this role. Then validate the address.`,
      customer: () => 'If it is shared, please name someone who is active in this role.',
    },
  },
  'evidence-stale': {
    reason: (about) =>
      `${capital(addressOf(about))} ${areSeveral(about) ? 'were' : 'was'} last checked too long ago to rely on.`,
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: (about) =>
        `Please confirm that ${does(about, 'still hold', 'still holds')} this role and ${isYou(about) ? 'use' : 'uses'} this account.`,
      'it-admin': CHECK,
    },
  },
  'customer-confirmed': {
    reason: (about) =>
      `${about.facts.customer} confirmed ${addressOf(about)} on ${dayText(about.confirmedOn ?? about.facts.today)}; a check at Microsoft is still to come.`,
    ask: { partner: ASK_VALIDATE },
    fix: { partner: VALIDATE },
  },
  'not-validated': {
    reason: (about) =>
      areSeveral(about)
        ? 'These accounts have not been checked yet.'
        : 'This account has not been checked yet.',
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: { partner: VALIDATE, customer: CONFIRM, 'it-admin': CHECK },
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
