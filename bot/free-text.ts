import { withDealsBeside } from '../cards/guidance/deals-beside.ts';
import type { Deal } from '../src/domain/deal.ts';
import { plainLetters } from '../src/domain/plain-letters.ts';
import type { CheckedDeal } from '../src/flows/deals/check-deal.ts';
import type { CalledFor } from '../src/flows/deals/find-deal.ts';
import { answerQuestion, type QuestionAnswer } from '../src/flows/questions/answer-question.ts';
import { listCard } from './deals/at-risk-list.ts';
import { foundDealAnswer, whichDealCard } from './deals/find-deal.ts';
import { guidanceAnswer, isSureReply } from './guidance/ask.ts';
import { otherLanguageAnswer } from './guidance/other-language.ts';
import type { Answer, Turn } from './turn/turn.ts';

/** Draws the answer to a text that is no command; null when it means nothing to the bot. */
export async function freeAnswer(text: string, turn: Turn): Promise<Answer | null> {
  return drawn(await asked(text, turn), text, turn);
}

/** Draws the deals that a text means if a customer's name begins as it does: `Draft Kings`; else null. */
export async function namesakeAnswer(text: string, turn: Turn): Promise<Answer | null> {
  const answer = await asked(text, turn);
  const [first = ''] = plainLetters(text).match(/[\p{L}\p{N}]+/u) ?? [];
  const isNamesake = ({ deal }: CheckedDeal) => plainLetters(deal.customer).startsWith(first);
  return dealsOf(answer).some(isNamesake) ? drawn(answer, text, turn) : null;
}

/** Draws what the guidance surely answers to a text; else null. */
export async function sureGuidanceAnswer(text: string, turn: Turn): Promise<Answer | null> {
  const answer = await asked(text, turn);
  return answer.kind === 'guidance' && isSureReply(answer.reply) ? drawn(answer, text, turn) : null;
}

function dealsOf(answer: QuestionAnswer): readonly CheckedDeal[] {
  if (answer.kind !== 'deal') return [];
  const { found } = answer;
  if (found.kind === 'deal') return [found.checked];
  return found.kind === 'choice' ? found.deals : [];
}

/** The deals that were found, as far as all may see them. */
function shownDeals(found: CalledFor['found'] | undefined): readonly Pick<Deal, 'dealId' | 'customer'>[] {
  switch (found?.kind) {
    case 'deal':
      return [found.checked.deal];
    case 'desk':
      return [found.sight.deal];
    case 'choice':
    case 'desk-choice':
      return found.deals.map(({ deal }) => deal);
    default:
      return [];
  }
}

function asked(text: string, turn: Turn): Promise<QuestionAnswer> {
  return answerQuestion(turn.services, () => turn.viewers(), text);
}

async function drawn(answer: QuestionAnswer, text: string, turn: Turn): Promise<Answer | null> {
  switch (answer.kind) {
    case 'list':
      return listCard(turn, await turn.viewers(), answer, text);
    case 'deal':
      if (answer.found.kind === 'unnamed') return whichDealCard('check');
      return foundDealAnswer(turn, answer.found, { command: 'check', text, from: 0 });
    case 'guidance':
      return withDealsBeside(await guidanceAnswer(answer.reply, text, turn), shownDeals(answer.beside));
    case 'other-language':
      return otherLanguageAnswer(answer.language);
    case 'nothing':
      return null;
  }
}
