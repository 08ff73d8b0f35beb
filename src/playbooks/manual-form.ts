import { SECTIONS } from '../policy/citations.ts';
import { roleOf } from '../policy/roles.ts';
import { describeFinding } from '../rules/catalogue.ts';
import { accountState, cloudState, gravest } from './contact-states.ts';
import {
  listed,
  mandatoryContacts,
  mandatoryRoleNames,
  missingRoles,
  type Playbook,
  type PlaybookDeal,
  type Point,
  settledText,
  whoText,
} from './playbook.ts';

const FORM = [SECTIONS.manualForm] as const;
const CLOUD = [SECTIONS.manualForm, SECTIONS.cloudScope] as const;

/** The gate before a manual form: confirmed, open and failed points, and whether the form may be sent. Pure. */
export function manualFormGate(asked: PlaybookDeal): Playbook {
  return {
    id: 'form',
    title: 'Manual form: may it go?',
    outcome: outcomeOf(asked),
    sections: [
      { title: 'Step 1: collect the contacts', points: [...missing(asked), inWriting(asked)] },
      { title: 'Step 2: validate each address', points: validated(asked) },
      { title: 'Step 3: put right what failed', points: [putRight(asked)] },
      { title: 'Step 4: before the form is sent', points: [...alsoPauses(asked), mailbox(asked)] },
      { title: 'Who does what, and what a form sent too early brings', points: FACTS },
    ],
    copy: [],
  };
}

function outcomeOf(asked: PlaybookDeal): Playbook['outcome'] {
  const { deal, evaluation } = asked;
  const settled = settledText(asked);
  if (settled) return { tone: 'neutral', text: settled, citations: FORM };
  const isForm = deal.submission === 'manual-form';
  const other = isForm
    ? ''
    : 'This deal goes as a package in VL Central, not by a manual form; this is how a form would stand. ';
  const sent =
    isForm && deal.stage === 'submitted'
      ? 'The book has the form as sent already; it would have stood so: '
      : '';
  if (evaluation.verdict === 'ready') {
    const text = 'Go: every address that must be is confirmed. First have the mailboxes confirmed, below.';
    return { tone: isForm ? 'good' : 'neutral', text: `${other}${sent}${text}`, citations: FORM };
  }
  const text = `Do not send the form yet: ${reasons(asked)}.`;
  return { tone: isForm ? 'stop' : 'neutral', text: `${other}${sent}${text}`, citations: FORM };
}

/** The reasons for pausing the form, as one short phrase. */
function reasons(asked: PlaybookDeal): string {
  const { verdict } = asked.evaluation;
  const contacts = mandatoryContacts(asked);
  const failed = contacts.filter((one) => one.verdict === 'not-ready').length;
  const open = contacts.filter((one) => one.verdict === 'unverified').length;
  const missing = missingRoles(asked).length;
  const others = alsoPauses(asked).length;
  const found = [
    missing > 0 ? `${count(missing, 'role')} not filled` : '',
    failed > 0 ? `${count(failed, 'address', 'addresses')} failed` : '',
    open > 0 ? `${count(open, 'address', 'addresses')} not confirmed` : '',
    others > 0 ? `${count(others, 'more reason')} on the deal itself` : '',
  ].filter(Boolean);
  return found.length > 0 ? found.join(', ') : `the deal is ${verdict}`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function missing(asked: PlaybookDeal): Point[] {
  return missingRoles(asked).map((role) => ({
    state: 'failed',
    title: `No ${roleOf(role).name}`,
    why: 'Nobody is named in this role, which must be filled.',
    who: 'customer',
    citations: [SECTIONS.manualForm, SECTIONS.atAGlance],
  }));
}

/** The customer's written confirmation, which comes first and settles nothing. */
function inWriting(asked: PlaybookDeal): Point {
  const contacts = mandatoryContacts(asked);
  const silent = contacts.filter(({ evidence }) => evidence.customer?.result !== 'confirmed');
  const title = 'The customer says that each address is a work account';
  const unsure = 'Where they are unsure, their IT administrator is asked first.';
  if (contacts.length > 0 && silent.length === 0 && missingRoles(asked).length === 0) {
    return { state: 'done', title, why: 'Confirmed for every address.', who: 'customer', citations: FORM };
  }
  const names = contacts.length === 0 ? mandatoryRoleNames(asked) : listed(silent.map(whoText));
  const why = names === '' ? unsure : `Not on record: ${names}. ${unsure}`;
  return { state: 'open', title, why, who: 'partner', citations: FORM };
}

/** Two points (account, cloud) for each contact in a mandatory role; failed points first. */
function validated(asked: PlaybookDeal): readonly Point[] {
  const { cloudScope } = asked.deal;
  const contacts = mandatoryContacts(asked);
  if (contacts.length === 0) {
    const why = `Name the contacts first: ${mandatoryRoleNames(asked)}.`;
    return [{ state: 'open', title: 'Nobody to validate yet', why, who: 'partner', citations: FORM }];
  }
  const points = contacts.flatMap((contact): Point[] => {
    const account = accountState(contact);
    const cloud = cloudState(contact, cloudScope);
    const grave = gravest(contact, cloudScope);
    const bySignIn = contact.verdict === 'ready' && !contact.evidence.vlCentral;
    const hint = bySignIn ? ' By a sign-in check alone: VL Central has not been asked.' : '';
    const remedy = grave?.remedy ? ` ${grave.remedy.what}` : '';
    const who = grave?.remedy?.who ?? 'partner';
    return [
      {
        state: account.state,
        title: `${whoText(contact)}: work or school account`,
        why: `${capital(account.words)}.${account.state === 'done' ? hint : remedy}`,
        who,
        citations: account.state === 'failed' && grave ? grave.citations : FORM,
      },
      {
        state: cloud.state,
        title: `${whoText(contact)}: cloud of the PCN`,
        why: `${capital(cloud.words)}.${cloud.state === 'failed' ? remedy : ''}`,
        who: cloud.state === 'failed' ? who : 'partner',
        citations: CLOUD,
      },
    ];
  });
  const order = ['failed', 'open', 'done'];
  return points.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

function putRight(asked: PlaybookDeal): Point {
  const title = 'The customer’s IT administrator creates or enables the account';
  const who = "customer's IT admin";
  const contacts = mandatoryContacts(asked);
  const failed = contacts.filter((one) => one.verdict === 'not-ready');
  if (failed.length > 0) {
    const why = `${listed(failed.map(whoText))}. Go on only when VL Central says valid.`;
    return { state: 'next', title, why, who, act: 'write-to-customer', citations: FORM };
  }
  const isAllReady = contacts.length > 0 && contacts.every((one) => one.verdict === 'ready');
  const why = isAllReady ? 'No address has failed.' : 'No address has failed so far.';
  return { state: 'not-needed', title, why, who, citations: FORM };
}

/** Further findings on the deal that pause the form, worded as on the deal's card. */
function alsoPauses({ deal, evaluation, reader }: PlaybookDeal): Point[] {
  return evaluation.findings
    .filter(
      ({ code, severity }) => (severity === 'blocker' && code !== 'role-missing') || code === 'scope-unknown',
    )
    .map((finding) => {
      const { title, sentence, remedies, citations } = describeFinding(finding, deal.cloudScope, reader);
      const [remedy] = remedies;
      const why = remedy ? `${sentence} ${remedy.what}` : sentence;
      return { state: 'failed', title, why, ...(remedy ? { who: remedy.who } : {}), citations };
    });
}

/** Always a point for a person: no look-up tells whether a mailbox is read. */
function mailbox(asked: PlaybookDeal): Point {
  const names = mandatoryContacts(asked).map(whoText);
  const whom = names.length === 0 ? '' : ` (${listed(names)})`;
  return {
    state: 'person',
    title: 'Each mailbox is in use',
    why: `Ask the customer${whom}: the Welcome Letter goes there by itself. Where it does not come, they sign in at the Microsoft 365 admin center instead.`,
    who: 'partner',
    citations: FORM,
  };
}

const FACTS: readonly Point[] = [
  {
    state: 'know',
    title: 'Partner',
    why: 'Fills in and sends the form, and makes sure beforehand that the addresses comply. A partner can neither make nor repair an account for the customer.',
    citations: FORM,
  },
  {
    state: 'know',
    title: 'Customer',
    why: 'Owns the address and gives the right one.',
    citations: FORM,
  },
  {
    state: 'know',
    title: 'Customer’s IT administrator',
    why: 'Makes or sets up the account where there is none.',
    citations: FORM,
  },
  {
    state: 'know',
    title: 'Sent too early',
    why: 'The form itself takes any address; processing then puts the enrolment on hold, and it moves on only with a valid account in the cloud of the PCN.',
    citations: FORM,
  },
];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
