import { append } from '../../domain/collections.ts';
import type { RoleId } from '../../domain/ids.ts';
import type { FindingCode } from '../../domain/verdict.ts';
import type { Worth } from '../../domain/worth.ts';
import type { StepAction, WeighedAction } from '../../forecast/actions.ts';
import type { Cases } from '../../forecast/survival.ts';
import type { NextStep } from '../../rules/next-step.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import { stepOn } from '../replies/next-step-of.ts';
import { type DealReplies, type RepliesContext, repliesOfAll } from '../replies/replies-view.ts';
import type { Forecast } from './forecast.ts';

/** What is to be done next: what an open step asks for, or what a letter about it has come to. */
export const NEXT_ACTIONS = [
  'check',
  'draft-customer',
  'draft-admin',
  'draft-partner',
  'add-contact',
  'send-draft',
  'follow-up',
  'decide-proposals',
  'open',
] as const;
export type NextActionKind = (typeof NEXT_ACTIONS)[number];

/** A next step that is not to wait. */
type DoneStep = Exclude<NextStep, { readonly kind: 'wait' }>;

/** What is to be done next on some deals. */
export interface NextActions {
  /** What saves most first. */
  readonly actions: readonly NextAction[];
  /** How many deals only wait: for the answer to a letter, or for a colleague to send one. */
  readonly waiting: number;
}

/** One thing to do next, with what its button needs. */
export interface NextAction {
  readonly kind: NextActionKind;
  /** The step it is; null of a look at a deal whose date is over. */
  readonly step: DoneStep | null;
  readonly checked: CheckedDeal;
  /** The deals it brings on, its own first. */
  readonly dealIds: readonly string[];
  /** The addresses to be checked, decided on or written about. */
  readonly emails: readonly string[];
  readonly roles: readonly RoleId[];
  /** The findings it settles, the slowest first. */
  readonly codes: readonly FindingCode[];
  /** What it saves if it is done today; null of a deal without a date to come. */
  readonly saves: (Worth & { readonly deals: number; readonly cases: Cases | null }) | null;
  /** Opens the asker's own draft, for `send-draft`: in Outlook, or in local mode the page of its file. */
  readonly webLink: string | null;
}

/** The action of the forecast that a letter stands for, and the action of Today that drafts it. */
const LETTERS: Readonly<Record<string, { readonly weighed: StepAction; readonly kind: NextActionKind }>> = {
  'customer-action-required': { weighed: 'draft-customer', kind: 'draft-customer' },
  'customer-it-admin': { weighed: 'draft-admin', kind: 'draft-admin' },
  'partner-action-required': { weighed: 'open', kind: 'draft-partner' },
};

/**
 * The next step of each forecast deal, the one that saves most first; then those of deals whose date is over. A
 * deal that only waits is counted, and left out while it does, unless its date is over.
 */
export async function nextActions(
  context: RepliesContext,
  { deals, actions }: Forecast,
  askerId: string,
): Promise<NextActions> {
  const all = await repliesOfAll(
    context,
    deals.map(({ checked }) => checked),
  );
  const replies = new Map(all.map((one) => [one.checked.deal.dealId, one]));
  const ranked = new Map<string, Ranked[]>();
  for (const [rank, action] of actions.entries()) append(ranked, action.dealId, { ...action, rank });
  const isOver = new Set(
    deals.flatMap(({ checked, forecast }) => (forecast.outlook === 'past' ? [checked.deal.dealId] : [])),
  );
  const told = all
    .filter(({ checked }) => !isOver.has(checked.deal.dealId))
    .flatMap((about) => stepAction(about, ranked.get(about.checked.deal.dealId) ?? [], askerId))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ action }) => action);
  const overdue = deals.flatMap(({ checked, forecast: { outlook, steps } }) => {
    const about = outlook === 'past' ? replies.get(checked.deal.dealId) : undefined;
    return about ? [overdueAction(about, steps, askerId)] : [];
  });
  const waiting = all.filter(
    (about) =>
      !isOver.has(about.checked.deal.dealId) && stepOn(about, { isNamed: false, askerId })?.kind === 'wait',
  );
  return { actions: [...told, ...overdue], waiting: waiting.length };
}

/** An action with its rank among all, by what it saves. */
type Ranked = WeighedAction & { readonly rank: number };

/**
 * The next step of a deal, with what it saves and its rank, as a list; empty where nothing is to be done, or the date is over.
 * @param ofDeal the actions of the deal
 */
function stepAction(
  replies: DealReplies,
  ofDeal: readonly Ranked[],
  askerId: string,
): readonly { readonly action: NextAction; readonly rank: number }[] {
  const { checked } = replies;
  const step = stepOn(replies, { isNamed: false, askerId });
  if (!step || step.kind === 'wait') return [];
  const same = ofDeal.find(({ kind }) => kind === weighedKind(step));
  const weighed = same ?? ofDeal[0];
  if (!weighed) return [];
  const { dealIds, deals, valueUsd, unvalued, cases, rank } = weighed;
  const steps = same ? same.steps : stepsOf(step, weighed.steps);
  const saves = { deals, valueUsd, unvalued, cases };
  return [{ action: { ...actionOf(step, replies, steps), checked, dealIds, saves }, rank }];
}

/** What is to be done about a deal whose date is over: its next step, or a look at it. */
function overdueAction(replies: DealReplies, steps: WeighedAction['steps'], askerId: string): NextAction {
  const step = stepOn(replies, { isNamed: false, askerId });
  const { checked } = replies;
  const base = { checked, dealIds: [checked.deal.dealId], saves: null };
  if (step && step.kind !== 'wait') return { ...actionOf(step, replies, stepsOf(step, steps)), ...base };
  const codes = steps.map(({ code }) => code);
  return { kind: 'open', step: null, emails: [], roles: [], codes, webLink: null, ...base };
}

/** The open steps that a next step is about. */
function stepsOf(step: NextStep, steps: WeighedAction['steps']): WeighedAction['steps'] {
  const code = 'code' in step ? step.code : null;
  const same = steps.filter((one) => one.code === code);
  return same.length > 0 ? same : steps;
}

function actionOf(
  step: DoneStep,
  { proposals }: DealReplies,
  steps: WeighedAction['steps'],
): Pick<NextAction, 'kind' | 'step' | 'emails' | 'roles' | 'codes' | 'webLink'> {
  const base = { kind: kindOf(step), step, webLink: step.kind === 'send-draft' ? step.link : null };
  if (step.kind === 'add-contact') return { ...base, emails: [], roles: [step.role], codes: [step.code] };
  const emails =
    step.kind === 'decide' ? proposals.map(({ email }) => email) : steps.flatMap((one) => one.emails);
  return {
    ...base,
    emails: [...new Set(emails)],
    roles: steps.flatMap(({ role }) => role ?? []),
    codes: [...new Set(steps.map(({ code }) => code))],
  };
}

function kindOf(step: DoneStep): NextActionKind {
  if (step.kind === 'draft') return LETTERS[step.letter]?.kind ?? 'open';
  return STEP_KINDS[step.kind];
}

const STEP_KINDS: Readonly<Record<Exclude<NextStep['kind'], 'wait' | 'draft'>, NextActionKind>> = {
  take: 'open',
  decide: 'decide-proposals',
  'follow-up': 'follow-up',
  'send-draft': 'send-draft',
  'add-contact': 'add-contact',
  record: 'check',
  open: 'open',
};

/** The action of the forecast that says what a next step saves. */
function weighedKind(step: NextStep): StepAction {
  if (step.kind === 'record') return 'check';
  if (step.kind === 'add-contact') return 'draft-customer';
  return 'letter' in step ? (LETTERS[step.letter]?.weighed ?? 'draft-customer') : 'open';
}
