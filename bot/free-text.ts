import { answerQuestion } from '../src/flows/questions/answer-question.ts';
import { listCard } from './deals/at-risk-list.ts';
import { foundDealAnswer, whichDealCard } from './deals/find-deal.ts';
import { guidanceReplyCard } from './guidance/ask.ts';
import type { Answer, Turn } from './turn/turn.ts';

/** Draws the answer to a text that is no command; null when it means nothing to the bot. */
export async function freeAnswer(text: string, turn: Turn): Promise<Answer | null> {
  const answer = await answerQuestion(turn.services, () => turn.viewers(), text);
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
