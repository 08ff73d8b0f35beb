import { answerQuestion, type QuestionAnswer } from '../src/flows/questions/answer-question.ts';
import { listCard } from './deals/at-risk-list.ts';
import { foundDealAnswer, whichDealCard } from './deals/find-deal.ts';
import { guidanceReplyCard } from './guidance/ask.ts';
import type { Answer, Turn } from './turn/turn.ts';

/** Draws the answer to a text that is no command; null when it means nothing to the bot. */
export async function freeAnswer(text: string, turn: Turn): Promise<Answer | null> {
  return drawn(await asked(text, turn), text, turn);
}

/**
 * Draws the answer to a text that begins with the words of a command: one that names deals, or that the guidance surely
 * answers; null for every other text.
 */
export async function sureAnswer(text: string, turn: Turn): Promise<Answer | null> {
  const answer = await asked(text, turn);
  return isSure(answer) ? drawn(answer, text, turn) : null;
}

function asked(text: string, turn: Turn): Promise<QuestionAnswer> {
  return answerQuestion(turn.services, () => turn.viewers(), text);
}

function isSure(answer: QuestionAnswer): boolean {
  if (answer.kind === 'deal') return ['deal', 'choice', 'asker-only'].includes(answer.found.kind);
  return answer.kind === 'guidance' && answer.reply.kind !== 'none';
}

async function drawn(answer: QuestionAnswer, text: string, turn: Turn): Promise<Answer | null> {
  switch (answer.kind) {
    case 'list':
      return listCard((await turn.viewers()).asker, answer, text);
    case 'deal':
      if (answer.found.kind === 'unnamed') return whichDealCard('check');
      return foundDealAnswer(turn, answer.found, { command: 'check', text, from: 0 });
    case 'guidance':
      return guidanceReplyCard(answer.reply, text);
    case 'nothing':
      return null;
  }
}
