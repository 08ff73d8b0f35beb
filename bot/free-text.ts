import { dayOfInstant } from '../src/domain/day.ts';
import { searchWords } from '../src/domain/search-words.ts';
import { nearestDeals } from '../src/flows/deals/nearest-deals.ts';
import { dealsOpenTo } from '../src/flows/deals/visible-deals.ts';
import { HALF_MEANT, searchGuidance } from '../src/guidance/search.ts';
import { parseDealQuestion, parseQuestion } from '../src/intent/parse-question.ts';
import type { DealQuestion } from '../src/intent/question.ts';
import { isSlipOf } from '../src/intent/spelling.ts';
import { listAnswer } from './deals/at-risk-list.ts';
import { whichDealCard } from './deals/check.ts';
import { dealsAnswer, nearestAnswer, noDealCard } from './deals/find-deal.ts';
import { guidanceCardFor } from './guidance/ask.ts';
import type { Answer, Turn } from './turn/turn.ts';

/**
 * Answers a text that is no command: a list of deals, a deal, what the guidance says, or the deals or questions
 * that come nearest. Null when it means nothing to the bot.
 */
export async function freeAnswer(text: string, turn: Turn): Promise<Answer | null> {
  const question = parseQuestion(text, dayOfInstant(turn.services.now()));
  if (question.kind === 'list') return listAnswer(question, text, turn);
  if (question.kind === 'deal') return dealOrGuidance(question, text, turn);
  return guidance(text) ?? (await literally(text, turn)) ?? nearGuidance(text);
}

/** What asks how a deal stands is about a deal, if there is such a one; other questions are the guidance's first. */
async function dealOrGuidance(question: DealQuestion, text: string, turn: Turn): Promise<Answer | null> {
  const { form } = question;
  const told = guidance(text);
  if (told && form === 'question') return told;
  const deals = await dealsAnswer(text, () => question, turn, 0);
  if (deals) return deals;
  if (told) return told;
  if (form === 'question') {
    const misspelt = await namesNearly(question, turn);
    return (misspelt ? await nearestAnswer(question, text, turn, 'half') : null) ?? nearGuidance(text);
  }
  const surely = form === 'deal-question';
  if (surely && question.words.length === 0) return whichDealCard();
  const nearest = await nearestAnswer(question, text, turn, surely ? 'any' : 'half');
  return nearest ?? (surely ? noDealCard(text) : nearGuidance(text, HALF_MEANT));
}

/** Whether a word of a question is surely the name of a deal, misspelt: any word is a little like some name. */
async function namesNearly({ words }: DealQuestion, turn: Turn): Promise<boolean> {
  const open = dealsOpenTo(await turn.viewers());
  const rows = await nearestDeals(turn.services.db, words, open, 'half');
  const names = searchWords(rows.map(({ deal_id, customer }) => `${deal_id} ${customer}`).join(' '));
  const wholeIds = rows.map(({ deal_id }) => deal_id.toLowerCase());
  return words.some((word) => [...wholeIds, ...names].some((name) => isSlipOf(word, name)));
}

/** A customer may be called by words that mean something else: `Cloud Scope Ltd`. */
function literally(text: string, turn: Turn): Promise<Answer | null> {
  const read = () => parseDealQuestion(text, dayOfInstant(turn.services.now()));
  return dealsAnswer(text, read, turn, 0);
}

/** What the guidance has that may be meant, to choose from. */
function nearGuidance(text: string, worthOffering?: number): Answer | null {
  const found = searchGuidance(text, worthOffering);
  return found.kind === 'none' && found.nearest.length > 0 ? guidanceCardFor(text) : null;
}

/** What the guidance says, where it surely answers a text. */
function guidance(text: string): Answer | null {
  return searchGuidance(text).kind === 'answer' ? guidanceCardFor(text) : null;
}
