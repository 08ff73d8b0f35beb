import type { NextStep } from '../../src/rules/next-step.ts';
import type { Action, ActionData, Element } from '../kit/adaptive-card.ts';
import { execute, line, run, typed } from '../kit/elements.ts';
import { letterName } from '../kit/letter-labels.ts';
import { DRAFT_FORM, RECORD_FORM, SAY } from '../verbs.ts';
import { nextStepTitle, titleOnCard } from './next-step-text.ts';

/** Where a next step is offered. */
interface Place {
  readonly dealId: string;
  /** What brings a button back to the card. */
  readonly place: ActionData;
}

/**
 * The button of the next step, as a list; empty where the card has it elsewhere (taking the deal), or there is nothing to press.
 * Chat has no form for a contact who is missing: there the customer is asked for one.
 */
export function nextStepButton(
  step: NextStep | null | undefined,
  { dealId, place }: Place,
): readonly Action[] {
  if (!step) return [];
  const title = titleOnCard(step);
  const say = (command: string) => [execute(title, SAY, { text: `${command} ${dealId}` })];
  const draft = (template: string) => [execute(title, DRAFT_FORM, { ...place, template })];
  switch (step.kind) {
    case 'decide':
      return say('replies');
    case 'follow-up':
      return draft('follow-up');
    case 'draft':
      return draft(step.letter);
    case 'add-contact':
      return draft('customer-action-required');
    case 'record':
      return [execute(title, RECORD_FORM, { ...place, method: 'vl-central' })];
    case 'open':
      return say('cocp');
    case 'send-draft':
      return step.link === null ? [] : [{ type: 'Action.OpenUrl', title, url: step.link }];
    case 'take':
    case 'wait':
      return [];
  }
}

/**
 * The line in the place of a button: for what a deal waits, or that a draft of one's own waits to which no link leads. As a list;
 * empty where there is something to press.
 */
export function nextStepLine(step: NextStep | null | undefined): readonly Element[] {
  const text = lineText(step);
  return text === null ? [] : [line([run('◷ '), run(`${typed(text, 200)}.`)], { spacing: 'small' })];
}

function lineText(step: NextStep | null | undefined): string | null {
  if (step?.kind === 'wait') return nextStepTitle(step);
  if (step?.kind !== 'send-draft' || step.link !== null) return null;
  return `Your draft of the ${letterName(step.letter)} waits to be sent`;
}
