import { messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import { parseDealQuestion } from '../../src/intent/parse-question.ts';
import type { Answer, Command, Turn } from '../turn/turn.ts';
import { dealsAnswer, nearestAnswer, noDealCard } from './find-deal.ts';

export const check: Command = {
  words: ['check', 'show', 'status'],
  usage: 'check <deal id or customer>',
  help: 'whether the contacts of a deal are ready, why, and what to do',
  run: (argument, turn) => checkText(argument, turn, 0),
};

/** The card of the one deal meant, or a choice of several, or what comes nearest when there is none. */
export async function checkText(text: string, turn: Turn, from: number): Promise<Answer> {
  if (text === '') return whichDealCard();
  const read = () => parseDealQuestion(text, dayOfInstant(turn.services.now()));
  return (
    (await dealsAnswer(text, read, turn, from)) ??
    (await nearestAnswer(read(), text, turn, 'any')) ??
    noDealCard(text)
  );
}

/** For a question about a deal that names none. */
export function whichDealCard(): AdaptiveCard {
  return messageCard({
    title: 'Which deal?',
    text: ['Say its id or words of the customer, such as: check EA-2026-0042, or: check contoso'],
    commands: ['my deals', 'help'],
  });
}
