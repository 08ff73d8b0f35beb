import { dayText } from '../../domain/format.ts';
import type { ContactFindingCode } from '../../domain/verdict.ts';
import { EXPLAINED_MESSAGES } from '../../policy/dates.ts';
import { cloudWords, theCloud } from './cloud-words.ts';
import type { About, AskWords, Words } from './letter-readers.ts';

/**
 * The words of letters for a contact, by finding. The catalogue of the rules speaks to the account team; a letter speaks
 * to the partner, the customer or the customer's IT administrator, and promises nothing that nobody has checked.
 * The catalogue has the citation of each fact under the same code. A code with null is left out of letters.
 */

const VALIDATE: Words = ({ scope }) =>
  scope === 'unknown'
    ? 'Find out with us which cloud the agreement is in, then press Validate for this address in VL Central.'
    : 'Press Validate for this address in VL Central: Contracts, any package or a draft, Add Contact. Nothing is added to the package by it.';

/** The sign-in that a reader without VL Central can try; empty if the scope has no portal. */
function signInToo({ scope }: About): string {
  const { portal } = cloudWords(scope);
  return portal === ''
    ? ''
    : ` As a quick check, they can sign in at ${portal} in a private window and tell us what it asks for.`;
}

const CONFIRM: Words = (about) =>
  `Please confirm that this is a current work account of the person in ${theCloud(about.scope)}.${signInToo(about)}`;

const CONFIRM_ACCOUNT: Words = ({ scope }) =>
  `Confirm that the account exists in ${theCloud(scope)}, is enabled, and has this very address as its sign-in name.`;

const NAME_MANAGED: Words = () =>
  'Please name an address that your organisation manages. Where the person has no work account yet, your IT administrator can create one.';

const ASK_FOR_MANAGED: Words = ({ customer }) =>
  `Ask ${customer} for a person with an address that the organisation manages.`;

/** Words that apply once the cloud is known; before that, a sentence that asks to settle it. */
function onceKnown(words: Words): Words {
  return (about) =>
    about.scope === 'unknown'
      ? 'First the cloud of the agreement has to be settled; see below.'
      : words(about);
}

const EXPLAINED_SINCE = dayText(EXPLAINED_MESSAGES.since);

export const NOT_VALIDATED: AskWords = {
  reason: ({ scope }) =>
    `No check at Microsoft has confirmed yet that this is a work account in ${theCloud(scope)}.`,
  fix: { partner: VALIDATE, customer: CONFIRM, 'it-admin': CONFIRM_ACCOUNT },
};

/** For a contact whose sign-in did not tell the cloud, which no finding covers. */
export const CLOUD_NOT_TOLD: AskWords = {
  reason: ({ scope }) =>
    `The person signed in with a work account, which does not tell yet whether it is in ${theCloud(scope)}.`,
  fix: {
    partner: VALIDATE,
    customer: ({ scope }) => `Please confirm that the account is in ${theCloud(scope)}.`,
    'it-admin': ({ scope }) => `Confirm that the account is in ${theCloud(scope)}.`,
  },
};

export const CONTACT_WORDS: Readonly<Record<ContactFindingCode, AskWords | null>> = {
  'address-malformed': {
    reason: () => 'What we have on record is not a complete e-mail address.',
    fix: {
      partner: ({ customer }) => `Ask ${customer} in writing for the exact address the person signs in with.`,
      customer: () => 'Please send the exact address this person signs in with.',
      'it-admin': () => "Look up the person's sign-in name (user principal name) and pass it on.",
    },
  },
  'personal-account': {
    reason: () =>
      'The address is at a personal mail service; licensing roles need one that an organisation manages.',
    fix: {
      partner: ASK_FOR_MANAGED,
      customer: NAME_MANAGED,
      'it-admin': onceKnown(
        ({ scope }) =>
          `Create a work account for the person in ${theCloud(scope)}, if there is none, and pass on its sign-in name.`,
      ),
    },
  },
  'no-wsa': {
    reason: () => 'A check found no work or school account behind this address.',
    fix: {
      partner: onceKnown(
        ({ customer, scope }) =>
          `Pass it to the IT administrator of ${customer}, who creates the account in ${theCloud(scope)} or names another one; then validate again.`,
      ),
      customer: onceKnown(
        ({ scope }) =>
          `Please have your IT administrator create the account in ${theCloud(scope)} with this address as its sign-in name, or give us a person who has one.`,
      ),
      'it-admin': onceKnown(
        ({ scope }) =>
          `Create the user in your tenant in ${theCloud(scope)}, with exactly this address as the user principal name, or name an account that is there already.`,
      ),
    },
  },
  'rejected-unexplained': {
    reason: () =>
      'A check refused this address without saying why. The usual causes: no such account, another cloud, a typo or an alias, a tenant that was deleted.',
    fix: {
      partner: () =>
        `Validate it again in VL Central, which since ${EXPLAINED_SINCE} tells a missing account from one in the wrong cloud.`,
      customer: () =>
        'Please compare the spelling with the address the person signs in with, and ask your IT administrator to look for these causes.',
      'it-admin': () => 'Go through the four causes; the steps below help with each of them.',
    },
  },
  'wrong-cloud': {
    reason: ({ scope }) => `The account is genuine, but it is not in ${theCloud(scope)}.`,
    fix: {
      partner: onceKnown(
        ({ customer, scope }) =>
          `Ask ${customer} for a person with an account in ${theCloud(scope)}, or have one created there; if you doubt the cloud of the agreement, settle that first.`,
      ),
      customer: onceKnown(
        ({ scope }) =>
          `Please name a person whose account is in ${theCloud(scope)}, or have your IT administrator create one there. If the agreement is in another cloud, tell us.`,
      ),
      'it-admin': onceKnown(
        ({ scope }) =>
          `Create an account for the person in a tenant in ${theCloud(scope)}, and pass on its sign-in name.`,
      ),
    },
  },
  'not-validated': NOT_VALIDATED,
  'evidence-stale': {
    reason: () => 'The last check of this address was too long ago to rely on.',
    fix: {
      partner: VALIDATE,
      customer: () => 'Please confirm that the person is still in this role and still uses this account.',
      'it-admin': CONFIRM_ACCOUNT,
    },
  },
  'evidence-conflict': {
    reason: () => 'Recent checks of this address gave different answers.',
    fix: {
      partner: () => 'Validate it once more in VL Central, whose answer counts.',
      customer: CONFIRM,
      'it-admin': CONFIRM_ACCOUNT,
    },
  },
  'tenant-not-found': {
    reason: ({ domain }) =>
      `A look-up found no Microsoft tenant for ${domain}. That settles nothing, as the sign-in name may differ from the e-mail address.`,
    fix: {
      partner: ({ customer }) => `Ask ${customer} whether this is the name the person signs in with.`,
      customer: () => 'Please send the name the person signs in with, if it differs from this address.',
      'it-admin': ({ domain }) =>
        `Confirm that ${domain} is registered in your tenant, or give the name the person really signs in with.`,
    },
  },
  'cloud-mismatch-likely': {
    reason: ({ domain, scope }) =>
      `A look-up suggests that ${domain} is not in ${theCloud(scope)}. Only a check at Microsoft can settle it.`,
    fix: {
      partner: VALIDATE,
      customer: onceKnown(({ scope }) => `Please confirm that the account is in ${theCloud(scope)}.`),
      'it-admin': onceKnown(
        ({ scope }) =>
          `Confirm that the account is in ${theCloud(scope)}; if not, create one there for the person.`,
      ),
    },
  },
  'cloud-unconfirmed': null,
  'sign-in-only': null,
  'role-mailbox': {
    reason: () => 'The address looks like a shared mailbox rather than a person.',
    fix: {
      partner: ({ customer }) => `Ask ${customer} for a person who is active in this role, if it is one.`,
      customer: () => 'Please name a person who is active in this role, if it is one.',
    },
  },
  'possible-typo': {
    reason: ({ detail, domain }) => `The domain ${domain} is one letter away from ${detail.meant}.`,
    fix: {
      partner: ({ customer }) => `Ask ${customer} to confirm the spelling in writing.`,
      customer: () => 'Please confirm the spelling of the address.',
      'it-admin': () => 'Compare the address with the sign-in name in your directory.',
    },
  },
  'domain-differs': {
    reason: ({ customer, domain }) => `${domain} is not among the domains we know ${customer} by.`,
    fix: {
      partner: ({ customer }) =>
        `Ask ${customer} whether the person belongs to their organisation and tenant.`,
      customer: () => 'Please confirm that the person belongs to your organisation.',
      'it-admin': ({ domain }) => `Confirm that ${domain} belongs to your tenant.`,
    },
  },
  'disposable-domain': {
    reason: ({ domain }) => `${domain} gives out throw-away mailboxes.`,
    fix: { partner: ASK_FOR_MANAGED, customer: NAME_MANAGED },
  },
};
