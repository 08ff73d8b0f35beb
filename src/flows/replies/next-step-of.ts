import { type NextStep, nextStep } from '../../rules/next-step.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import { noLetterFacts } from './letter-facts.ts';
import { type DealReplies, type RepliesContext, repliesOf } from './replies-view.ts';

/** For whom a next step is told. */
export interface StepFor {
  /** Whether they are only named on the deal and have not answered. */
  readonly isNamed: boolean;
  /** Their id (`person:…`); null where several people are told. */
  readonly askerId: string | null;
}

/** The next step on a deal whose letters and answers are known. */
export function stepOn(
  {
    checked,
    proposals,
    followUp,
    letters,
  }: Pick<DealReplies, 'checked' | 'proposals' | 'followUp' | 'letters'>,
  whom: StepFor,
): NextStep | null {
  return nextStep({ ...checked, proposals: proposals.length, followUp, letters, ...whom });
}

/** The next step on a deal that was looked up for the viewers. Most deals have had no letter, and nothing more is read of them. */
export async function nextStepOf(
  context: Pick<RepliesContext, 'db' | 'now' | 'followUpDays'>,
  checked: CheckedDeal,
  whom: StepFor,
): Promise<NextStep | null> {
  if (checked.drafts.length === 0) {
    const letters = noLetterFacts(context);
    return stepOn({ checked, letters, proposals: [], followUp: null }, whom);
  }
  return stepOn(await repliesOf(context, checked), whom);
}
