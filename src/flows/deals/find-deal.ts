import { type Deal, dealKey } from '../../domain/deal.ts';
import { namesDeal } from '../../domain/names-deal.ts';
import { plainLetters } from '../../domain/plain-letters.ts';
import { searchWords } from '../../domain/search-words.ts';
import { isCommonWord, isNearlyCommon } from '../../intent/common-words.ts';
import type { DealQuestion } from '../../intent/question.ts';
import { isSlipOf } from '../../intent/spelling.ts';
import { dealOfRow } from '../../store/queries/deals/deal-row.ts';
import type { CheckedDeal } from './check-deal.ts';
import { calledAmong, dealsCalled } from './deals-called.ts';
import { type DeskDeals, rowsOfDesk, seenByDesk, withWords } from './desk-deals.ts';
import { idsIn, MOST_MATCHES, matchDeals, narrowed } from './match-deals.ts';
import { byUrgency } from './my-deals.ts';
import { type Nearness, nearestDeals } from './nearest-deals.ts';
import { type DeskDeal, sightOfDeal } from './sight-of-deal.ts';
import type { Viewers } from './viewers.ts';
import { dealsOpenTo, type ShowingContext, visibleDeal, visibleDeals } from './visible-deals.ts';

/**
 * The outcome of searching the deal that a text means, for its viewers: one deal, which it names, whole or as its partner's desk sees
 * it; those that it may mean, to choose from; the deals with the nearest names, if none matches; deals that only the asker may see; or none.
 */
export type FoundDeal =
  | { readonly kind: 'deal'; readonly checked: CheckedDeal }
  | DeskDeal
  | DealChoice
  | DeskChoice
  | { readonly kind: 'nearest'; readonly deals: readonly CheckedDeal[] }
  | { readonly kind: 'asker-only' }
  | { readonly kind: 'none' };

/** Deals that all match, the most at risk first, or one that matches and is not named; a surface shows them in pages of its own size. */
export interface DealChoice {
  readonly kind: 'choice';
  readonly deals: readonly CheckedDeal[];
  /** Further matches that only the asker may see. */
  readonly askerOnly: number;
  /** Whether there are more matches than the `MOST_MATCHES` that were read. */
  readonly isCut: boolean;
}

/** Several deals that all match, of which the asker is the partner's desk. */
export interface DeskChoice extends DeskDeals {
  readonly kind: 'desk-choice';
}

/** Whether a deal is also found by its partner's desk; what is for its team alone is not. */
type Reach = 'desk-too' | 'team';

/**
 * Finds the deal that a text means, or those it may mean; if there is none, the deals with the nearest names. `read`
 * parses the text; it is called only if the text is not a deal's id, as most texts are.
 */
export async function findDeal(
  context: ShowingContext,
  viewers: Viewers,
  text: string,
  read: () => DealQuestion,
  reach: Reach = 'desk-too',
): Promise<FoundDeal> {
  const found = await matchingDeals(context, viewers, text, read, reach);
  return found.kind === 'none' ? nearestTo(context, viewers, read(), 'any') : found;
}

/** Finds the same for what is the account team's alone: a partner's desk is told that there is no such deal. */
export async function findDealOfTeam(
  ...asked: [context: ShowingContext, viewers: Viewers, text: string, read: () => DealQuestion]
): Promise<Exclude<FoundDeal, { kind: 'desk' | 'desk-choice' }>> {
  const found = await findDeal(...asked, 'team');
  return found.kind === 'desk' || found.kind === 'desk-choice' ? { kind: 'none' } : found;
}

/** Finds the same, without the deals whose names are only near. */
export async function matchingDeals(
  context: ShowingContext,
  viewers: Viewers,
  text: string,
  read: () => DealQuestion,
  reach: Reach = 'desk-too',
): Promise<Exclude<FoundDeal, { kind: 'nearest' }>> {
  const whole = await byId(context, viewers, text, reach);
  if (whole.kind !== 'none') return whole;
  const question = read();
  for (const id of new Set(idsIn(question).map(dealKey))) {
    if (id === dealKey(text)) continue;
    const named = await byId(context, viewers, id, reach);
    if (named.kind !== 'none') return named;
  }
  const called = await calledFor(context, viewers, text, question, reach);
  if (called) return called.found;
  const rows = await matchDeals(context.db, question, dealsOpenTo(viewers));
  const [only, ...others] = rows;
  if (!only) return reach === 'team' ? { kind: 'none' } : ofDesk(context, viewers, text, question);
  if (others.length === 0 && isNamed(dealOfRow(only), text, question))
    return byId(context, viewers, only.deal_id, reach);
  const { deals, askerOnly } = await visibleDeals(context, viewers, rows);
  if (deals.length === 0) return { kind: 'asker-only' };
  return { kind: 'choice', deals: byUrgency(deals), askerOnly, isCut: rows.length === MOST_MATCHES };
}

/** The deals that a sentence names, and what else it says. */
export interface CalledFor {
  readonly found: Exclude<FoundDeal, { kind: 'nearest' | 'none' }>;
  /** The sentence without the words that name them. */
  readonly rest: string;
  /** Whether a word of it names them by itself. */
  readonly isOwn: boolean;
}

/**
 * Finds the deals that a sentence names by what tells them from others; null where it names none. Of several, the program, transaction, cloud and month of the
 * sentence choose, if that leaves any.
 */
export async function calledFor(
  context: ShowingContext,
  viewers: Viewers,
  text: string,
  question: DealQuestion,
  reach: Reach = 'desk-too',
): Promise<CalledFor | null> {
  const { rows: called, rest, isOwn, isBegun } = await dealsCalled(context.db, text, dealsOpenTo(viewers));
  const rows = narrowed(called, question);
  const [only, ...others] = rows;
  if (!only) return null;
  if (others.length === 0 && !isBegun) {
    const found = await byId(context, viewers, only.deal_id, reach);
    return found.kind === 'none' ? null : { found, rest, isOwn };
  }
  const { deals, askerOnly } = await visibleDeals(context, viewers, rows.slice(0, MOST_MATCHES));
  if (deals.length === 0) return { found: { kind: 'asker-only' }, rest, isOwn };
  const isCut = rows.length >= MOST_MATCHES;
  return { found: { kind: 'choice', deals: byUrgency(deals), askerOnly, isCut }, rest, isOwn };
}

/** Whether the one deal that a text matches is named by it, so that nobody has to be asked: by its words, or those of its question. */
function isNamed(deal: Deal, text: string, { words }: DealQuestion): boolean {
  return namesDeal(deal, text) || namesDeal(deal, words.join(' '));
}

/** The deals whose names come nearest to a question's words, of those that every viewer may see. */
export async function nearestTo(
  context: ShowingContext,
  viewers: Viewers,
  { words, said }: DealQuestion,
  nearness: Nearness,
): Promise<Extract<FoundDeal, { kind: 'nearest' | 'none' }>> {
  const sought = words.length > 0 ? words : said;
  const rows = await nearestDeals(context.db, sought, dealsOpenTo(viewers), nearness);
  if (rows.length === 0) return { kind: 'none' };
  const { deals } = await visibleDeals(context, viewers, rows);
  return deals.length === 0 ? { kind: 'none' } : { kind: 'nearest', deals };
}

/**
 * Whether a word of a question is a deal's name with a slip in it; a word that is only a little like a name does not
 * count.
 */
export async function namesNearly(
  { db }: ShowingContext,
  viewers: Viewers,
  { words }: DealQuestion,
): Promise<boolean> {
  const own = words.map(plainLetters).filter((word) => !isCommonWord(word) && !isNearlyCommon(word));
  if (own.length === 0) return false;
  const rows = await nearestDeals(db, own, dealsOpenTo(viewers), 'any');
  const names = searchWords(rows.map(({ deal_id, customer }) => `${deal_id} ${customer}`).join(' '));
  const wholeIds = rows.map(({ deal_id }) => deal_id.toLowerCase());
  return own.some((word) => [...wholeIds, ...names].some((name) => isSlipOf(word, name)));
}

/** Whether exactly one deal of those the asker may see matches a question. */
export async function matchesOneDeal(
  { db }: ShowingContext,
  viewers: Viewers,
  question: DealQuestion,
): Promise<boolean> {
  return (await matchDeals(db, question, dealsOpenTo(viewers))).length === 1;
}

async function byId(
  context: ShowingContext,
  viewers: Viewers,
  dealId: string,
  reach: Reach,
): Promise<Extract<FoundDeal, { kind: 'deal' | 'desk' | 'asker-only' | 'none' }>> {
  const look = reach === 'team' ? visibleDeal : sightOfDeal;
  const visible = await look(context, viewers, dealId);
  return visible.kind === 'asker-only' ? { kind: 'asker-only' } : visible;
}

/** The deals with the words of a question of which the asker is the partner's desk. */
async function ofDesk(
  context: ShowingContext,
  viewers: Viewers,
  text: string,
  question: DealQuestion,
): Promise<Extract<FoundDeal, { kind: 'desk' | 'desk-choice' | 'deal' | 'asker-only' | 'none' }>> {
  const all = await rowsOfDesk(context.db, viewers);
  const literal = withWords(all, question);
  const rows = literal.length > 0 ? literal : calledAmong(all, text);
  const [only, ...others] = rows;
  if (!only) return { kind: 'none' };
  if (others.length === 0) return byId(context, viewers, only.deal_id, 'desk-too');
  const seen = await seenByDesk(context, viewers, rows);
  return seen.deals.length === 0 ? { kind: 'asker-only' } : { kind: 'desk-choice', ...seen };
}
