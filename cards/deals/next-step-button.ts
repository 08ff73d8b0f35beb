import type { Reader } from '../../src/domain/reader.ts';
import type { NextStep } from '../../src/rules/next-step.ts';
import type { Action, ActionData } from '../kit/adaptive-card.ts';
import { execute } from '../kit/elements.ts';
import { DRAFT_FORM, RECORD_FORM, SAY } from '../verbs.ts';
import { titleOnCard } from './next-step-text.ts';

/** Where a next step is offered. */
interface Place {
  readonly dealId: string;
  /** What brings a button back to the card. */
  readonly place: ActionData;
  readonly reader: Reader;
}

/**
 * The button of the next step, as a list; empty where the card has it elsewhere (taking the deal), or there is nothing to press.
 * Chat has no form for a contact who is missing: there the customer is asked for one.
 */
export function nextStepButton(
  step: NextStep | null | undefined,
  { dealId, place, reader }: Place,
): readonly Action[] {
  if (!step) return [];
  const title = titleOnCard(step, reader);
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
