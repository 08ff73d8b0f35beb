import { dayOfInstant } from '../../../domain/day.ts';
import { waitingFor } from '../../../domain/drafts/waiting-for.ts';
import type { Risk } from '../../../domain/ids.ts';
import { nameWords } from '../../../domain/name-words.ts';
import type { DealVerdict } from '../../../domain/verdict.ts';
import type { Condition, LetterState, NamedAs, Valued } from '../../../intent/lists/condition.ts';
import type { RiskWord, VerdictWord, Window } from '../../../intent/lists/values.ts';
import type { Missing } from '../../../intent/missing.ts';
import { isAtRisk, isSettled } from '../../../rules/risk.ts';
import type { CheckedDeal } from '../check-deal.ts';

/** What of a deal is not in its judgement. */
export interface DealFacts {
  /** When the deal came into the book, and when it was last changed: ISO 8601, UTC. */
  readonly addedAt: string;
  readonly changedAt: string;
  /** Whether the asker is on its team. */
  readonly isMine: boolean;
}

const VERDICTS: Readonly<Record<VerdictWord, readonly DealVerdict[]>> = {
  ready: ['ready'],
  blocked: ['blocked'],
  unverified: ['unverified'],
  'not-ready': ['blocked', 'unverified'],
};

const RISKS_MEANT: Readonly<Record<RiskWord, readonly Risk[]>> = {
  low: ['low'],
  medium: ['medium'],
  high: ['high', 'critical'],
  critical: ['critical'],
};

export function hasVerdict({ evaluation }: Pick<CheckedDeal, 'evaluation'>, word: VerdictWord): boolean {
  return VERDICTS[word].includes(evaluation.verdict);
}

export function hasRisk({ evaluation }: Pick<CheckedDeal, 'evaluation'>, word: RiskWord): boolean {
  return RISKS_MEANT[word].includes(evaluation.risk);
}

/** Whether a condition of a list holds for a deal. */
export function meetsCondition(checked: CheckedDeal, condition: Condition, facts: DealFacts): boolean {
  const { deal, evaluation, drafts } = checked;
  switch (condition.column) {
    case 'value': {
      const { from, to } = condition;
      return deal.valueUsd !== null && deal.valueUsd >= (from ?? 0) && deal.valueUsd <= (to ?? Infinity);
    }
    case 'lacks':
      return lacks(checked, condition.what);
    case 'has':
      return !lacks(checked, condition.what);
    case 'unchecked':
      return !wasChecked(checked, condition.window);
    case 'checked':
      return wasChecked(checked, condition.window);
    case 'contact':
      return evaluation.contacts.some(
        ({ role, verdict }) =>
          (condition.role === null || role === condition.role) && verdict === condition.is,
      );
    case 'finding':
      return [evaluation, ...evaluation.contacts].some(({ findings }) =>
        findings.some(({ code }) => code === condition.code),
      );
    case 'letter':
      return letterIs(checked, condition.is, condition.window);
    case 'waiting': {
      const who = waitingFor(evaluation.verdict, isSettled(deal), drafts);
      return condition.for === 'team' ? who.startsWith('team-') : who === condition.for;
    }
    case 'added':
      return isIn(facts.addedAt, condition.window);
    case 'untouched':
      return !isIn(facts.changedAt, condition.window);
    case 'touched':
      return isIn(facts.changedAt, condition.window);
    case 'submission':
      return deal.submission === condition.is;
    case 'named':
      return isNamedAs(checked, condition.as, condition.words);
    case 'but':
      return !isExcluded(checked, condition.not, facts);
    case 'any':
      return condition.of.some((one) => hasValue(checked, one));
  }
}

/** Whether a deal lacks what is asked for. */
export function lacks({ deal, evaluation: { contacts } }: CheckedDeal, what: Missing): boolean {
  switch (what) {
    case 'contacts':
      return contacts.length === 0;
    case 'check':
      return !wasChecked({ evaluation: { contacts } }, null);
    case 'close-date':
      return deal.closeDate === null;
    case 'package':
      return deal.packageId === null;
    case 'partner':
      return deal.partner === null;
    case 'pdm':
      return deal.pdmEmail === null;
    case 'ae':
      return deal.aeEmail === null;
    case 'ce':
      return deal.ceEmail === null;
    case 'value':
      return deal.valueUsd === null;
    case 'country':
      return deal.country === null;
    case 'agreement':
      return deal.agreementNumber === null;
    case 'pcn':
      return deal.pcn === null;
    case 'program':
      return deal.program === null;
    case 'transaction':
      return deal.transaction === null;
    default:
      return !contacts.some(({ role }) => role === what);
  }
}

/** Whether a contact was checked at Microsoft in some days; without a window, ever. */
export function wasChecked(
  { evaluation: { contacts } }: { readonly evaluation: Pick<CheckedDeal['evaluation'], 'contacts'> },
  window: Window | null,
): boolean {
  return contacts.some(({ evidence: { vlCentral, signIn, stale } }) =>
    [vlCentral, signIn, stale].some(
      (piece) =>
        piece !== null && (window === null || isIn(new Date(piece.validatedAt).toISOString(), window)),
    ),
  );
}

function isIn(instant: string, { from, to }: Window): boolean {
  const day = dayOfInstant(Date.parse(instant));
  return (from === null || day >= from) && (to === null || day <= to);
}

function letterIs({ drafts }: CheckedDeal, state: LetterState, window: Window | null): boolean {
  const out = drafts.filter(({ state: now }) => now === 'sent' || now === 'replied');
  const isWithin = (instant: string | null) => window === null || (instant !== null && isIn(instant, window));
  switch (state) {
    case 'none':
      return out.length === 0;
    case 'drafted':
      return drafts.some(({ state: now }) => now === 'drafted' || now === 'edited');
    case 'unanswered':
      return (
        drafts.some(({ state: now, sentAt }) => now === 'sent' && (window === null || !isWithin(sentAt))) &&
        !drafts.some(({ state: now }) => now === 'replied')
      );
    case 'sent':
      return out.some(({ sentAt }) => isWithin(sentAt));
    case 'replied':
      return drafts.some(({ state: now, changedAt }) => now === 'replied' && isWithin(changedAt));
  }
}

/** Whether a name is what a deal states for it. */
export function isNamedAs({ deal, evaluation }: CheckedDeal, as: NamedAs, words: readonly string[]): boolean {
  switch (as) {
    case 'partner':
      return isCalled(deal.partner, words);
    case 'country':
      return isCalled(deal.country, words);
    case 'ae':
      return isCalled(deal.aeEmail, words);
    case 'ce':
      return isCalled(deal.ceEmail, words);
    case 'contact':
      return evaluation.contacts.some(({ name, email }) => isCalled(name, words) || isCalled(email, words));
  }
}

/** Whether each word begins one of a name or an address. */
export function isCalled(name: string | null, words: readonly string[]): boolean {
  if (name === null || words.length === 0) return false;
  const parts = nameWords(name).flat();
  return nameWords(words.join(' ')).every((word) =>
    parts.some((part) => word.some((form) => part.startsWith(form))),
  );
}

function isExcluded(
  checked: CheckedDeal,
  not: Extract<Condition, { column: 'but' }>['not'],
  { isMine }: DealFacts,
): boolean {
  if (not.of === 'mine') return isMine;
  if (not.of === 'atRisk') return isAtRisk(checked.evaluation.risk);
  return hasValue(checked, not);
}

function hasValue(checked: CheckedDeal, { of, value }: Valued): boolean {
  const { deal } = checked;
  switch (of) {
    case 'verdict':
      return hasVerdict(checked, value);
    case 'risk':
      return hasRisk(checked, value);
    case 'stage':
      return deal.stage === value;
    case 'program':
      return deal.program === value;
    case 'transaction':
      return deal.transaction === value;
    case 'scope':
      return deal.cloudScope === value;
  }
}
