import { messageCard } from '../../cards/message.ts';
import type { AdaptiveCard } from '../../cards/types.ts';
import { understandDeal } from '../../src/asking/understand.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import type { Answer, Command, Turn } from '../turn.ts';
import { dealsAnswer, nearestAnswer } from './find-deal.ts';

export const check: Command = {
  words: ['check', 'show', 'status'],
  usage: 'check <deal id or customer>',
  help: 'whether the contacts of a deal are ready, why, and what to do',
  run: (argument, turn) => checkText(argument, turn, 0),
};

/** The card of the one deal meant, or a choice of several, or what comes nearest when there is none. */
export async function checkText(text: string, turn: Turn, from: number): Promise<Answer> {
  if (text === '') return whichDealCard();
  const question = understandDeal(text, dayOfInstant(turn.services.now()));
  return (
    (await dealsAnswer(question, text, turn, from)) ??
    (await nearestAnswer(question, text, turn, 'any')) ??
    noDealCard(text)
  );
}

/** For words that no deal has which the asker may see, nor comes near to. */
export function noDealCard(text: string): AdaptiveCard {
  return messageCard({
    title: 'No such deal',
    text: [`No deal that you may see has the id "${text}", or a customer with these words.`],
    commands: ['my deals', 'help'],
  });
}

/** For a question about a deal that names none. */
export function whichDealCard(): AdaptiveCard {
  return messageCard({
    title: 'Which deal?',
    text: ['Say its id or words of the customer, such as: check EA-2026-0042, or: check contoso'],
    commands: ['my deals', 'help'],
  });
}
