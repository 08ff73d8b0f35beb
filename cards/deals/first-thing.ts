import { listText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type {
  ContactEvaluation,
  ContactFindingCode,
  DealFindingCode,
  FindingCode,
} from '../../src/domain/verdict.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';
import type { NextStep } from '../../src/rules/next-step.ts';
import { actionableFindings, type WayOn } from '../../src/rules/ways-on.ts';
import type { Container } from '../kit/adaptive-card.ts';
import { lowerFirst } from '../kit/capitalise.ts';
import { heading, line, run, typed } from '../kit/elements.ts';
import { adviceText } from '../kit/labels.ts';
import { letterName } from '../kit/letter-labels.ts';
import type { DealView } from './deal-view.ts';
import { plural } from './forecast-text.ts';
import { nextStepTitle } from './next-step-text.ts';

/** What is to be done first, in one sentence for all it settles, and whether the deal may be submitted. */
export function firstThing({ deal, evaluation, next }: DealView, reader: Reader): Container {
  const sentence = next ? stepSentence(next, { deal, evaluation }, reader) : null;
  const advice = adviceText(evaluation.submission, evaluation.verdict, deal.stage);
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'small',
    items:
      sentence === null
        ? [line([run(advice, { weight: 'bolder' })])]
        : [
            heading('Do this first', { spacing: 'none' }),
            line([run(sentence)], { spacing: 'none' }),
            ...(evaluation.verdict === 'ready'
              ? []
              : [line([run(advice, { isSubtle: true, size: 'small' })], { spacing: 'none' })]),
          ],
  };
}

type Judged = Pick<DealView, 'deal' | 'evaluation'>;

/** The next step as a sentence. It holds typed text, made fit for a run. */
export function stepSentence(step: NextStep, judged: Judged, reader: Reader): string {
  switch (step.kind) {
    case 'draft':
      return step.letter === 'customer-action-required' ? customerText(judged) : letterText(step, judged);
    case 'add-contact':
      return customerText(judged);
    case 'record':
      return checkText(judged);
    case 'follow-up':
      return `Remind them of the ${letterName(step.letter)}: it has waited ${plural(step.days, 'day')} for an answer.`;
    case 'send-draft':
      return `Send your draft of the ${letterName(step.letter)}.`;
    default:
      return `${typed(nextStepTitle(step, reader), 200)}.`;
  }
}

/** All that the customer is asked in one letter: who is missing, and whose address will not do. */
function customerText(judged: Judged): string {
  const ways = actionableFindings(judged);
  const roles = ways.flatMap((way) => (way.kind === 'add-contact' ? [roleOf(way.role).name] : []));
  const asked = contactsOf(ways, judged, 'customer-action-required');
  const replaced = asked.filter(({ finding }) => finding.severity === 'blocker');
  const confirmed = asked.filter(({ finding }) => finding.severity !== 'blocker');
  const parts = [
    ...(roles.length > 0 ? [`name ${listText(roles.map(withArticle))}`] : []),
    ...(replaced.length > 0 ? [replaceText(replaced)] : []),
    ...(confirmed.length > 0 && replaced.length === 0 ? [confirmText(confirmed)] : []),
  ];
  return parts.length === 0
    ? `Write to the customer: ${titlesText(ways)}.`
    : `Ask the customer to ${listText(parts)}.`;
}

interface AskedContact {
  readonly contact: ContactEvaluation;
  readonly finding: ContactEvaluation['findings'][number];
}

/** The contacts about whom a letter is written, each once, with the gravest finding that asks for it. */
function contactsOf(ways: readonly WayOn[], { evaluation }: Judged, letter: string): readonly AskedContact[] {
  const asked = new Map<ContactEvaluation, AskedContact>();
  for (const way of ways) {
    if (way.kind !== 'draft' || way.letter !== letter) continue;
    for (const contact of evaluation.contacts) {
      const finding = contact.findings.find(({ code }) => code === way.code);
      if (contact.email === way.about && finding && !asked.has(contact))
        asked.set(contact, { contact, finding });
    }
  }
  return [...asked.values()];
}

/** `replace 2 Online Administrator addresses: one is a personal mailbox, one is in the wrong cloud` */
function replaceText(asked: readonly AskedContact[]): string {
  const [first] = asked;
  if (!first) return '';
  const roles = new Set(asked.map(({ contact }) => roleOf(contact.role).name));
  if (asked.length === 1)
    return `replace the address of ${nameOf(first.contact)} (${roleOf(first.contact.role).name}): it ${whyText(first.finding.code)}`;
  const [role = ''] = roles;
  const what = roles.size === 1 ? `${asked.length} ${role} addresses` : `${asked.length} addresses`;
  const counts = new Map<string, number>();
  for (const { finding } of asked)
    counts.set(whyText(finding.code), (counts.get(whyText(finding.code)) ?? 0) + 1);
  const whys = [...counts].map(([why, count]) =>
    count === asked.length ? `each ${why}` : `${count === 1 ? 'one' : count} ${why}`,
  );
  return `replace ${what}: ${whys.join(', ')}`;
}

function confirmText(asked: readonly AskedContact[]): string {
  const names = asked
    .slice(0, MOST_NAMED)
    .map(({ contact, finding }) => `${nameOf(contact)} (${lowerFirst(CATALOGUE[finding.code].title)})`);
  const more = asked.length - names.length;
  return `confirm the address of ${listText(more > 0 ? [...names, `${more} more`] : names)}`;
}

const WHY: Readonly<Partial<Record<ContactFindingCode, string>>> = {
  'address-malformed': 'is no e-mail address',
  'personal-account': 'is a personal mailbox',
  'wrong-cloud': 'is in the wrong cloud',
};

function whyText(code: ContactFindingCode): string {
  return WHY[code] ?? `has a problem (${lowerFirst(CATALOGUE[code].title)})`;
}

/** A letter to somebody else than the customer: about whom, or what of the deal. */
function letterText(step: Extract<NextStep, { readonly kind: 'draft' }>, judged: Judged): string {
  const ways = actionableFindings(judged).filter((way) => way.kind === 'draft' && way.letter === step.letter);
  const asked = contactsOf(ways, judged, step.letter);
  const whom = step.letter === 'partner-action-required' ? 'partner' : 'customer’s IT administrator';
  const noAccount = asked.filter(({ finding }) => finding.code === 'no-wsa');
  if (noAccount.length > 0 && noAccount.length === asked.length)
    return `Ask the ${whom} to create ${noAccount.length === 1 ? 'a work account' : 'work accounts'} for ${namesText(noAccount)}.`;
  const about = asked.length > 0 ? `${namesText(asked)} (${titlesText(ways)})` : titlesText(ways);
  return `Write to the ${whom} about ${about}.`;
}

/** All addresses that are still to be checked. */
function checkText(judged: Judged): string {
  const emails = new Set(
    actionableFindings(judged).flatMap((way) => (way.kind === 'record' ? [way.email] : [])),
  );
  const people = judged.evaluation.contacts
    .filter(({ email }) => emails.has(email))
    .map((contact) => ({ contact }));
  const one = people.length === 1;
  return `Validate ${one ? 'the address' : `${people.length} addresses`} in VL Central and record what it says: ${namesText(people)}.`;
}

const MOST_NAMED = 3;

function namesText(people: readonly { readonly contact: ContactEvaluation }[]): string {
  const names = [...new Set(people.map(({ contact }) => nameOf(contact)))];
  const shown = names.slice(0, MOST_NAMED);
  return listText(names.length > shown.length ? [...shown, `${names.length - shown.length} more`] : shown);
}

function titlesText(ways: readonly WayOn[]): string {
  const codes: readonly FindingCode[] = [
    ...new Set(ways.flatMap((way) => (way.kind === 'draft' ? [way.code] : []))),
  ];
  return listText(
    codes.map((code: ContactFindingCode | DealFindingCode) => lowerFirst(CATALOGUE[code].title)),
  );
}

function nameOf({ name, email }: ContactEvaluation): string {
  return typed(name ?? email, 60);
}

function withArticle(role: string): string {
  return `${/^[AEIOU]/.test(role) ? 'an' : 'a'} ${role}`;
}
