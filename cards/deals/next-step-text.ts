import type { NextStep } from '../../src/rules/next-step.ts';
import { draftTitle, nextStepTitle } from '../../src/rules/words/next-step.ts';

export { nextStepTitle };

/**
 * The title of its button on a card, where a missing contact is asked for in a letter, as chat has no form for one, and a check is
 * recorded by a button for each method.
 */
export function titleOnCard(step: NextStep): string {
  if (step.kind === 'add-contact') return draftTitle('customer-action-required');
  return step.kind === 'record' ? VALIDATED : nextStepTitle(step);
}

/** The title of the button with which a check in VL Central is recorded. */
export const VALIDATED = 'Validated in VL Central';
