import { dayOfInstant } from '../../domain/day.ts';
import { addressOf } from '../../domain/people/person.ts';
import { type GuidanceReply, topicCalled } from '../../guidance/ask.ts';
import { HALF_MEANT, searchGuidance, speaksOfGuidance } from '../../guidance/search.ts';
import { asksAdvice, asksState } from '../../intent/asks-advice.ts';
import { languageOf } from '../../intent/language/language-of.ts';
import type { OtherLanguage } from '../../intent/language/words.ts';
import { parseDealQuestion, parseNamedList, parseQuestion } from '../../intent/parse-question.ts';
import type { DealQuestion, ListQuestion } from '../../intent/question.ts';
import { tokensOf } from '../../intent/tokens.ts';
import { dealsCalled } from '../deals/deals-called.ts';
import {
  type CalledFor,
  calledFor,
  type FoundDeal,
  matchingDeals,
  namesNearly,
  nearestTo,
} from '../deals/find-deal.ts';
import { type ListedDeals, listDeals } from '../deals/list-deals.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import { dealInSentence } from './deal-in-sentence.ts';

/** The answer to a text that is no command, on any surface. */
export type QuestionAnswer =
  | ListAnswer
  /** The standing of one deal; `unnamed` if the question is about a deal and names none. */
  | { readonly kind: 'deal'; readonly found: FoundDeal | { readonly kind: 'unnamed' } }
  | {
      readonly kind: 'guidance';
      readonly reply: GuidanceReply;
      /** The deals that the sentence names besides, to be opened from there. */
      readonly beside?: CalledFor['found'];
    }
  /** A sentence in another language, which names no deal. */
  | { readonly kind: 'other-language'; readonly language: OtherLanguage }
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
 * entries. A deal that the text names comes first; where the rest of it asks for advice, the guidance, with the deal beside it.
 */
export async function answerQuestion(
  context: ShowingContext,
  viewersOf: () => Promise<Viewers>,
  text: string,
): Promise<QuestionAnswer> {
  const today = dayOfInstant(context.now());
  const language = languageOf(text);
  if (language !== null) {
    const read = (words: string) => parseDealQuestion(words, today);
    const found = await dealInSentence(context, await viewersOf(), text, { language, read });
    return found ? { kind: 'deal', found } : { kind: 'other-language', language };
  }
  const question = parseQuestion(text, today);
  if (question.kind === 'list') {
    const answer = await answerList(context, await viewersOf(), question);
    const isOfCustomer = question.isOne && !['pdm', 'person', 'partner'].includes(answer.listed?.named ?? '');
    // What narrows to nobody's name may ask for something else.
    if (!isOfCustomer && !isOfNobody(answer)) return answer;
  }
  const ofDeal = question.kind === 'deal' ? question : parseDealQuestion(text, today);
  const isOfRules = question.kind === 'other' && !(await namesAny(context, text));
  const guidance = isOfRules ? confidentGuidance(text) : null;
  if (guidance) return guidance;
  const viewers = await viewersOf();
  const called = await calledFor(context, viewers, text, ofDeal);
  if (called) return ofCalled(called, text);
  const named = asksAdvice(text) ? null : await listOfNamed(context, viewers, text);
  if (named) return named;
  if (question.kind === 'deal') return dealOrGuidance(context, viewers, question, text);
  return confidentGuidance(text) ?? (await literally(context, viewers, text, ofDeal)) ?? nearGuidance(text);
}

/** Whether a list was narrowed by nothing but a name, and nobody has it. */
function isOfNobody({ question, listed }: ListAnswer): boolean {
  if (listed === null || listed.named !== null || listed.askerOnly > 0) return false;
  const { kind, words, pdm = [], atRisk, mine, ...filters } = question;
  return (
    kind === 'list' && words.length + pdm.length > 0 && !atRisk && !mine && Object.keys(filters).length === 0
  );
}

/** The deals of a person of their teams, or of a partner, whom a text names; null where it names none. */
async function listOfNamed(
  context: ShowingContext,
  viewers: Viewers,
  text: string,
): Promise<ListAnswer | null> {
  const question = parseNamedList(text, dayOfInstant(context.now()));
  const answer = question && (await answerList(context, viewers, question));
  const named = answer?.listed?.named ?? null;
  return answer && named !== null && named !== 'customer' ? answer : null;
}

/** Whether a text names a deal, whoever may see it: if not, nobody has to be known to answer it. */
async function namesAny({ db }: ShowingContext, text: string): Promise<boolean> {
  const { rows, isOwn } = await dealsCalled(db, text, 'everybody');
  return rows.length > 0 && isOwn;
}

/** Answers a list question with its deals. */
export async function answerList(
  context: ShowingContext,
  viewers: Viewers,
  question: ListQuestion,
): Promise<ListAnswer> {
  const hasNoAddress = question.mine && addressOf(viewers.asker) === null;
  const listed = hasNoAddress ? null : await listDeals(context, viewers, question);
  const understood = listed && (await withoutUnknownWords(context, viewers, question, listed));
  return understood ?? { kind: 'list', question, listed };
}

/**
 * The list without words that are nobody's name, of which it then says that they were not understood; null where it has none, or
 * nothing else narrows it.
 */
async function withoutUnknownWords(
  context: ShowingContext,
  viewers: Viewers,
  question: ListQuestion,
  { named, askerOnly }: ListedDeals,
): Promise<ListAnswer | null> {
  const { kind, words, pdm, atRisk, mine, unread = [], ...filters } = question;
  const isNarrowed = atRisk || mine || Object.keys(filters).length > 0;
  if (named !== null || askerOnly > 0 || words.length === 0 || pdm || !isNarrowed) return null;
  const byName = await listDeals(context, viewers, { kind, words, atRisk: false, mine: false });
  if (byName.named !== null || byName.askerOnly > 0) return null;
  const rest: ListQuestion = { ...question, words: [], unread: [...unread, ...words] };
  return { kind: 'list', question: rest, listed: await listDeals(context, viewers, rest) };
}

/** The deals that a sentence names; where the rest of it asks for advice that the guidance has, that, with the deals beside it. */
function ofCalled({ found, rest, isOwn }: CalledFor, text: string): QuestionAnswer {
  // `what is cloud scope` asks for no deal of Cloud Scope Ltd.
  const whole = isOwn ? null : (confidentGuidance(text) ?? adviceOf(text));
  if (whole) return { ...whole, beside: found };
  const isOfRules =
    (asksAdvice(rest) && !asksState(rest)) ||
    speaksOfGuidance(rest, 'telling') ||
    // `can Contoso keep its bill-to contact`, without the name.
    (/^(?:can|could|will|would|do|if|whether)\b/.test(rest) &&
      !asksState(rest) &&
      speaksOfGuidance(rest, 'asking'));
  const reply = isOfRules ? searchGuidance(rest) : null;
  return reply && reply.kind !== 'none'
    ? { kind: 'guidance', reply, beside: found }
    : { kind: 'deal', found };
}

/** Answers a question that names no deal by what tells it from others. */
async function dealOrGuidance(
  context: ShowingContext,
  viewers: Viewers,
  question: DealQuestion,
  text: string,
): Promise<QuestionAnswer> {
  const { form, words } = question;
  const guidance = confidentGuidance(text);
  if (guidance && form === 'question') return guidance;
  const rest = withoutNames(text, words);
  const isOfDeals = asksState(rest) || (words.length > 0 && !asksAdvice(rest));
  // A cloud or a program alone is no deal in a question about anything else.
  const found = isOfDeals ? await matchingDeals(context, viewers, text, () => question) : NONE;
  if (found.kind !== 'none') return { kind: 'deal', found };
  if (guidance) return guidance;
  const asksOfDeal =
    form === 'deal-question' && asksState(rest) && !asksAdvice(text) && isOneName(text, words);
  if (asksOfDeal && words.length === 0) return { kind: 'deal', found: { kind: 'unnamed' } };
  const isNear = await namesNearly(context, viewers, question);
  if (!isNear && !asksOfDeal)
    return nearGuidance(text, form === 'name' && !asksAdvice(text) ? HALF_MEANT : undefined);
  const nearest = await nearestTo(context, viewers, question, asksOfDeal || isNear ? 'any' : 'half');
  return { kind: 'deal', found: nearest };
}

/** A text without the words that may be a deal's name. */
function withoutNames(text: string, names: readonly string[]): string {
  return text
    .split(/\s+/)
    .filter((word) => !tokensOf(word).some(({ raw }) => names.includes(raw)))
    .join(' ');
}

const NONE = { kind: 'none' } as const;

/** The most words of what is asked of as a deal's name. */
const MOST_OF_NAME = 4;

/** Whether words of a text stand beside each other, as those of a name do. */
function isOneName(text: string, words: readonly string[]): boolean {
  if (words.length > MOST_OF_NAME) return false;
  const raws = tokensOf(text).map(({ raw }) => raw);
  const places = words.map((word) => raws.indexOf(word));
  return Math.max(...places, 0) - Math.min(...places) < words.length || words.length === 0;
}

/**
 * Finds a deal by the words as typed, since a customer's name may have words with another meaning: `Cloud Scope Ltd`.
 */
async function literally(
  context: ShowingContext,
  viewers: Viewers,
  text: string,
  question: DealQuestion,
): Promise<QuestionAnswer | null> {
  if (asksAdvice(text) || (question.words.length === 0 && !asksState(text))) return null;
  const found = await matchingDeals(context, viewers, text, () => question);
  return found.kind === 'none' ? null : { kind: 'deal', found };
}

/** The nearest entry of the guidance to a text that asks what the rules are; else null. */
function adviceOf(text: string): Extract<QuestionAnswer, { kind: 'guidance' }> | null {
  const reply = asksAdvice(text) && !asksState(text) ? searchGuidance(text) : null;
  return reply?.kind === 'nearest' ? { kind: 'guidance', reply } : null;
}

/** The nearest entry of the guidance, or whom to ask instead; nothing where neither is known. */
function nearGuidance(text: string, leastKnown?: number): QuestionAnswer {
  const reply = searchGuidance(text, leastKnown);
  // Of what has nothing to do with the product, the bot does not act as if it were a question of its own.
  const isElsewhere = reply.kind === 'outside' && reply.subject.id === 'elsewhere';
  return reply.kind === 'none' || isElsewhere ? { kind: 'nothing' } : { kind: 'guidance', reply };
}

/** The reply of the guidance, if it surely answers the text; else null. */
function confidentGuidance(text: string): Extract<QuestionAnswer, { kind: 'guidance' }> | null {
  const found = searchGuidance(text);
  return found.kind === 'answer' ? { kind: 'guidance', reply: topicCalled(text) ?? found } : null;
}
