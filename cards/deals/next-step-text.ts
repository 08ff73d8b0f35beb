import type { Reader } from '../../src/domain/reader.ts';
import type { NextStep } from '../../src/rules/next-step.ts';
import { draftTitle, nextStepTitle } from '../../src/rules/words/next-step.ts';

export { nextStepTitle };

/** The title of its button on a card, where a missing contact is asked for in a letter, as chat has no form for one. */
export function titleOnCard(step: NextStep, reader: Reader): string {
  if (step.kind === 'add-contact') return draftTitle('customer-action-required');
  return step.kind === 'record' ? RECORD_CHECKS : nextStepTitle(step, reader);
}

/** The title of the button with which checks of a deal's contacts are recorded. */
export const RECORD_CHECKS = 'Record checks';
