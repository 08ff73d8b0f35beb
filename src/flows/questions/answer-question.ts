import { dayOfInstant } from '../../domain/day.ts';
import { addressOf } from '../../domain/people/person.ts';
import { type GuidanceReply, topicCalled } from '../../guidance/ask.ts';
import { HALF_MEANT, searchGuidance } from '../../guidance/search.ts';
import { parseDealQuestion, parseQuestion } from '../../intent/parse-question.ts';
import type { DealQuestion, ListQuestion } from '../../intent/question.ts';
import { type FoundDeal, matchingDeals, namesNearly, nearestTo } from '../deals/find-deal.ts';
import { type ListedDeals, listDeals } from '../deals/list-deals.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';

/** The answer to a text that is no command, on any surface. */
export type QuestionAnswer =
  | ListAnswer
  /** The standing of one deal; `unnamed` if the question is about a deal and names none. */
  | { readonly kind: 'deal'; readonly found: FoundDeal | { readonly kind: 'unnamed' } }
  | { readonly kind: 'guidance'; readonly reply: GuidanceReply }
  | { readonly kind: 'nothing' };

/**
 * The deals of a list question; `listed` is null if the question asks for the asker's own and the asker has no address.
 */
export interface ListAnswer {
  readonly kind: 'list';
  readonly question: ListQuestion;
  readonly listed: ListedDeals | null;
}

/**
 * Answers a text that is no command: with a list of deals, a deal, a reply of the guidance, or the nearest deals or
 * entries. `viewers` is called only if the answer may show deals.
 */
export async function answerQuestion(
  context: ShowingContext,
  viewers: () => Promise<Viewers>,
  text: string,
): Promise<QuestionAnswer> {
  const question = parseQuestion(text, dayOfInstant(context.now()));
  if (question.kind === 'list') return answerList(context, await viewers(), question);
  if (question.kind === 'deal') return dealOrGuidance(context, viewers, question, text);
  return confidentGuidance(text) ?? (await literally(context, await viewers(), text)) ?? nearGuidance(text);
}

/** Answers a list question with its deals. */
export async function answerList(
  context: ShowingContext,
  viewers: Viewers,
  question: ListQuestion,
): Promise<ListAnswer> {
  const isOfNobody = question.mine && addressOf(viewers.asker) === null;
  const listed = isOfNobody ? null : await listDeals(context, viewers, question);
  return { kind: 'list', question, listed };
}

/**
 * Answers a question about a deal's standing with the deal, if one matches; any other question with the guidance first.
 */
async function dealOrGuidance(
  context: ShowingContext,
  viewersOf: () => Promise<Viewers>,
  question: DealQuestion,
  text: string,
): Promise<QuestionAnswer> {
  const { form } = question;
  const guidance = confidentGuidance(text);
  if (guidance && form === 'question') return guidance;
  const viewers = await viewersOf();
  const found = await matchingDeals(context, viewers, text, () => question);
  if (found.kind !== 'none') return { kind: 'deal', found };
  if (guidance) return guidance;
  if (form === 'question') {
    const nearest = (await namesNearly(context, viewers, question))
      ? await nearestTo(context, viewers, question, 'half')
      : found;
    return nearest.kind === 'none' ? nearGuidance(text) : { kind: 'deal', found: nearest };
  }
  const asksOfDeal = form === 'deal-question';
  if (asksOfDeal && question.words.length === 0) return { kind: 'deal', found: { kind: 'unnamed' } };
  const nearest = await nearestTo(context, viewers, question, asksOfDeal ? 'any' : 'half');
  if (nearest.kind === 'none' && !asksOfDeal) return nearGuidance(text, HALF_MEANT);
  return { kind: 'deal', found: nearest };
}

/**
 * Finds a deal by the words as typed, since a customer's name may have words with another meaning: `Cloud Scope Ltd`.
 */
async function literally(
  context: ShowingContext,
  viewers: Viewers,
  text: string,
): Promise<QuestionAnswer | null> {
  const read = () => parseDealQuestion(text, dayOfInstant(context.now()));
  const found = await matchingDeals(context, viewers, text, read);
  return found.kind === 'none' ? null : { kind: 'deal', found };
}

/** The nearest entry of the guidance, or whom to ask instead; nothing where neither is known. */
function nearGuidance(text: string, leastKnown?: number): QuestionAnswer {
  const reply = searchGuidance(text, leastKnown);
  // Of what has nothing to do with the product, the bot does not act as if it were a question of its own.
  const isElsewhere = reply.kind === 'outside' && reply.subject.id === 'elsewhere';
  return reply.kind === 'none' || isElsewhere ? { kind: 'nothing' } : { kind: 'guidance', reply };
}

/** The reply of the guidance, if it surely answers the text; else null. */
function confidentGuidance(text: string): QuestionAnswer | null {
  const found = searchGuidance(text);
  return found.kind === 'answer' ? { kind: 'guidance', reply: topicCalled(text) ?? found } : null;
}
