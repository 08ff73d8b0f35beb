import { dateText } from '../domain/format.ts';
import type { ContactEvaluation } from '../domain/verdict.ts';
import { SECTIONS } from '../policy/citations.ts';
import { roleOf } from '../policy/roles.ts';
import { targetDay } from '../rules/risk.ts';
import { TRANSACTION } from '../rules/words/states.ts';
import {
  listed,
  mandatoryContacts,
  mandatoryRoleNames,
  missingRoles,
  type Playbook,
  type PlaybookDeal,
  type Point,
  type PointAct,
  settledText,
  whoText,
} from './playbook.ts';

/** A step of the plan, before its point is marked `next` or `open`. */
interface Step {
  readonly title: string;
  readonly status: 'done' | 'todo' | 'not-needed';
  readonly why: string;
  readonly who: NonNullable<Point['who']>;
  readonly act?: PointAct;
  /** Precedes all other steps that are open. */
  readonly isUrgent?: boolean;
  readonly citations: Point['citations'];
}

const CADENCE = [SECTIONS.q4Risk] as const;

/** The five steps towards a June close, and the deal's progress in them. Pure. */
export function cadencePlan(asked: PlaybookDeal): Playbook {
  const steps = [identified(asked), inWriting(asked), validated(asked), routed(asked), formPaused(asked)];
  const next = steps.find(({ isUrgent }) => isUrgent) ?? steps.find(({ status }) => status === 'todo');
  const points = steps.map((step, at): Point => {
    const { title, status, why, who, act, citations } = step;
    const state = status === 'todo' ? (step === next ? 'next' : 'open') : status;
    return { state, title: `${at + 1}. ${title}`, why, who, ...(act ? { act } : {}), citations };
  });
  return {
    id: 'plan',
    title: 'Plan to the close',
    outcome: outcomeOf(asked, points),
    sections: [{ title: 'The five steps', points }],
    copy: [],
  };
}

function outcomeOf(asked: PlaybookDeal, points: readonly Point[]): Playbook['outcome'] {
  const settled = settledText(asked);
  if (settled) return { tone: 'neutral', text: settled, citations: CADENCE };
  const left = points.filter(({ state }) => state === 'next' || state === 'open').length;
  const next = points.find(({ state }) => state === 'next');
  const target = targetDay(asked.deal);
  const isJune = target?.slice(5, 7) === '06';
  const other = isJune ? '' : ' The steps are written for closes in June; they serve on any date.';
  if (!next) {
    const isReady = asked.evaluation.verdict === 'ready';
    const text = isReady
      ? 'All steps are done.'
      : 'All steps are done, yet the deal is not ready: open it to see what else keeps it back.';
    return { tone: isReady ? 'good' : 'open', text: `${text}${other}`, citations: CADENCE };
  }
  const text = `${points.length - left} of ${points.length} steps are settled.`;
  return { tone: 'open', text: `${text}${other}`, citations: CADENCE };
}

function identified({ deal, reader }: PlaybookDeal): Step {
  const target = targetDay(deal);
  const lacks = [deal.transaction === null ? 'what transaction it is' : '', target === null ? 'a date' : '']
    .filter(Boolean)
    .join(' and ');
  const closes = `${deal.closeDate === null ? 'takes effect' : 'closes'} ${target === null ? '' : dateText(target, reader)}`;
  return {
    title: 'Find the deal and its date',
    status: lacks === '' ? 'done' : 'todo',
    why:
      lacks === ''
        ? `In the book: ${deal.transaction === null ? '' : TRANSACTION[deal.transaction]}, ${closes}.`
        : `The book does not state ${lacks}.`,
    who: 'partner',
    citations: CADENCE,
  };
}

function inWriting(asked: PlaybookDeal): Step {
  const step = {
    title: 'Have the contacts confirmed in writing',
    who: 'partner',
    act: 'write-to-customer',
    citations: [SECTIONS.q4Risk, SECTIONS.customerMail],
  } as const;
  const missing = missingRoles(asked).map((role) => roleOf(role).name);
  if (missing.length > 0) {
    const why = `Not named yet: ${missing.join(', ')}. Ask the customer by mail for the addresses.`;
    return { ...step, status: 'todo', why };
  }
  const contacts = mandatoryContacts(asked);
  if (contacts.length === 0) return { ...step, ...ABOUT_NOBODY };
  const denied = contacts.filter(({ evidence }) => evidence.customer?.result === 'denied');
  if (denied.length > 0) {
    const why = `The customer says no to ${listed(denied.map(whoText))}: ask for another contact.`;
    return { ...step, status: 'todo', why };
  }
  const silent = contacts.filter(({ evidence }) => evidence.customer === null);
  if (silent.length > 0) {
    const why = `No fresh word of the customer is on record for ${listed(silent.map(whoText))}.`;
    return { ...step, status: 'todo', why };
  }
  return { ...step, status: 'done', why: `The customer has confirmed: ${listed(contacts.map(whoText))}.` };
}

function validated(asked: PlaybookDeal): Step {
  const step = {
    title: 'Validate each address in VL Central',
    who: 'partner',
    act: 'record-check',
    citations: [SECTIONS.q4Risk, SECTIONS.validate],
  } as const;
  const contacts = mandatoryContacts(asked);
  const waiting = contacts.filter(({ evidence }) => evidence.vlCentral === null);
  const missing = missingRoles(asked).map((role) => `a ${roleOf(role).name}`);
  if (contacts.length === 0 && missing.length === 0) return { ...step, ...ABOUT_NOBODY };
  if (waiting.length === 0 && missing.length === 0) {
    return { ...step, status: 'done', why: `VL Central has answered for: ${listed(contacts.map(whoText))}.` };
  }
  const why = `No fresh answer for ${listed([...waiting.map(waitingText), ...missing])}.`;
  return { ...step, status: 'todo', why };
}

/** A step about contacts in mandatory roles, on a date on which there are none. */
const ABOUT_NOBODY = {
  status: 'not-needed',
  why: 'No role must be filled by the policy of that date.',
} as const;

/** A contact without an answer; what their address says by itself is no answer of VL Central. */
function waitingText(contact: ContactEvaluation): string {
  const { account } = contact;
  if (account === 'personal') return `${whoText(contact)} (a personal address: ask for another)`;
  return account === 'malformed' ? `${whoText(contact)} (not a valid address)` : whoText(contact);
}

function routed(asked: PlaybookDeal): Step {
  const step = {
    title: 'Send what failed to the customer’s IT administrator',
    who: "customer's IT admin",
    act: 'write-to-customer',
    citations: CADENCE,
  } as const;
  const failed = mandatoryContacts(asked).filter(({ verdict }) => verdict === 'not-ready');
  if (failed.length === 0) return { ...step, status: 'not-needed', why: 'Nothing has failed so far.' };
  const why = `At once, before the other steps: ${listed(failed.map(whoText))}.`;
  return { ...step, status: 'todo', why, isUrgent: true };
}

function formPaused(asked: PlaybookDeal): Step {
  const step = {
    title: 'Hold back any manual form',
    who: 'partner',
    citations: [SECTIONS.q4Risk, SECTIONS.manualForm],
  } as const;
  if (asked.deal.submission !== 'manual-form') {
    return { ...step, status: 'not-needed', why: 'The deal goes as a package in VL Central.' };
  }
  return asked.evaluation.verdict === 'ready'
    ? { ...step, status: 'done', why: `Confirmed for every ${mandatoryRoleNames(asked)}: the form may go.` }
    : { ...step, status: 'todo', why: 'Keep it back until every address is confirmed.' };
}
