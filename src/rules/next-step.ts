import type { Deal } from '../domain/deal.ts';
import type { DealDraft } from '../domain/drafts/deal-draft.ts';
import type { LetterName } from '../domain/drafts/letter.ts';
import type { RoleId, Stage } from '../domain/ids.ts';
import type { DealEvaluation, FindingCode } from '../domain/verdict.ts';
import { findingKey } from './finding-history.ts';
import { type LetterFacts, letterStanding, ownReminder } from './letter-standing.ts';
import { actionableFindings, type WayOn } from './ways-on.ts';

export const NEXT_STEPS = [
  'take',
  'decide',
  'follow-up',
  'send-draft',
  'add-contact',
  'draft',
  'record',
  'open',
  'wait',
] as const;

/** The one thing to do next on a deal. */
export type NextStep =
  /** Whoever is only named on the deal takes it. */
  | { readonly kind: 'take' }
  | { readonly kind: 'decide'; readonly proposals: number }
  /** A letter has waited for its answer long enough to be reminded of. */
  | { readonly kind: 'follow-up'; readonly letter: string; readonly days: number }
  /** The asker's own draft waits to be sent. */
  | {
      readonly kind: 'send-draft';
      readonly letter: string;
      /** Opens it: in Outlook, or in local mode the page of its file; null where nothing does. */
      readonly link: string | null;
      /** The finding it is about; null of a reminder that is due. */
      readonly code: FindingCode | null;
    }
  | { readonly kind: 'add-contact'; readonly role: RoleId; readonly code: FindingCode }
  | {
      readonly kind: 'draft';
      readonly letter: Exclude<LetterName, 'follow-up'>;
      readonly code: FindingCode;
      /** The address or the role that the finding is about; null for the deal as a whole. */
      readonly about: string | null;
    }
  | { readonly kind: 'record'; readonly email: string; readonly code: FindingCode }
  /** The account team settles it by itself. */
  | { readonly kind: 'open'; readonly code: FindingCode }
  /**
   * Nothing is to be done but to wait, since an instant and until another (ISO 8601, UTC): for the answer to a letter, or for
   * `sender`, a colleague, to send it.
   */
  | {
      readonly kind: 'wait';
      readonly letter: string;
      readonly since: string;
      readonly until: string;
      readonly sender: string | null;
    };

/** What a next step is decided by. */
export interface StepFacts {
  readonly deal: Pick<Deal, 'cloudScope' | 'stage'>;
  readonly evaluation: Pick<DealEvaluation, 'verdict' | 'contacts' | 'findings' | 'daysLeft'>;
  /** The drafts of the deal in the order in which they were begun. */
  readonly drafts: readonly DealDraft[];
  readonly letters: LetterFacts;
  /** How many proposed contacts are undecided. */
  readonly proposals: number;
  /** The reminder that is due; null when none is. */
  readonly followUp: { readonly template: string; readonly days: number } | null;
  /** Whether the asker is only named on the deal and has not answered. */
  readonly isNamed: boolean;
  /** Who asks (`person:…`), whose drafts they can send; null for a card that several people see. */
  readonly askerId: string | null;
}

const OVER: ReadonlySet<Stage> = new Set(['activated', 'closed', 'cancelled']);

/**
 * The one thing to do next on a deal, the same wherever it is told: take it; decide what an answer proposes; remind of a letter
 * that has waited too long; what the gravest finding asks for, but no letter that is waited for; else wait for that, which always
 * ends. Null where nothing must be done: of a deal that is over, or ready, where the rest is advice. Pure.
 */
export function nextStep(facts: StepFacts): NextStep | null {
  const { deal, evaluation, proposals, followUp, isNamed } = facts;
  if (isNamed) return { kind: 'take' };
  if (proposals > 0) return { kind: 'decide', proposals };
  if (OVER.has(deal.stage) || evaluation.verdict === 'ready') return null;
  if (followUp) return reminderStep(followUp, facts);
  let waiting: Extract<NextStep, { kind: 'wait' }> | null = null;
  for (const way of actionableFindings(facts)) {
    const step = stepOf(way, facts);
    if (step.kind !== 'wait') return step;
    waiting ??= step;
  }
  return waiting;
}

/** A reminder that is due: the asker's own draft of it, if there is one. */
function reminderStep(
  { template: letter, days }: NonNullable<StepFacts['followUp']>,
  { drafts, askerId }: StepFacts,
): NextStep {
  const own = ownReminder(drafts, letter, askerId);
  if (!own) return { kind: 'follow-up', letter, days };
  return { kind: 'send-draft', letter: own.template, link: linkOf(own), code: null };
}

function stepOf(way: WayOn, { drafts, askerId, letters, evaluation: { daysLeft } }: StepFacts): NextStep {
  if (way.kind === 'record' || way.kind === 'open') return way;
  const { code } = way;
  const letter = way.kind === 'add-contact' ? ASKS_FOR_CONTACTS : way.letter;
  const arisen = letters.arisen.get(findingKey(code, aboutOf(way))) ?? null;
  const standing = letterStanding(drafts, { letter, askerId, daysLeft, arisen }, letters);
  if (standing?.kind === 'unsent')
    return { kind: 'send-draft', letter: standing.draft.template, link: linkOf(standing.draft), code };
  return standing ? { ...standing, kind: 'wait', letter } : way;
}

/** What opens a draft: in Outlook, or in local mode the page of its file. */
function linkOf({ webLink, page = null }: DealDraft): string | null {
  return webLink ?? page;
}

function aboutOf(way: Extract<WayOn, { readonly kind: 'add-contact' | 'draft' }>): string | null {
  return way.kind === 'add-contact' ? way.role : way.about;
}

/** The letter in which the customer is asked to name somebody for a role. */
const ASKS_FOR_CONTACTS: LetterName = 'customer-action-required';
