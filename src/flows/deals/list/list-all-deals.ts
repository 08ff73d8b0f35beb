import { hash } from 'node:crypto';
import type { DealListQuestion } from '../../../domain/deal-list.ts';
import { RISKS } from '../../../domain/ids.ts';
import { hasChanges, takeChanges } from '../../../store/queries/deals/list/changes.ts';
import { asksJudgement } from '../../../store/queries/deals/list/conditions.ts';
import {
  type ListGroup,
  type ListPlace,
  type ListScope,
  type ListTallies,
  listedIds,
  listedPlaces,
  listGroups,
  listTallies,
  statedPrograms,
  unjudgedOfList,
} from '../../../store/queries/deals/list/deal-list.ts';
import { unjudgedDeals } from '../../../store/queries/deals/list/judgements.ts';
import { dealsByRefs } from '../../../store/queries/deals/lists.ts';
import type { CheckedDeal } from '../check-deal.ts';
import type { Viewers } from '../viewers.ts';
import { dealsOpenTo, type ShowingContext, visibleDeals } from '../visible-deals.ts';
import { holdingNow, judgeDeals, judgedColumns } from './judge-unjudged.ts';
import { readPlace, writePlace } from './list-cursor.ts';

/** The most deals that are judged before a list is answered; more are left to the background, and counted as not judged. */
const MOST_JUDGED_FIRST = 300;
/** The most pieces of noted changes that are taken before a list is answered. */
const MOST_PIECES = 4;
/** The most groups that are counted. */
const MOST_GROUPS = 500;

/** A page of the list of all deals that somebody may see. */
export interface DealPage {
  /** Judged as they are now, whatever the counts say. */
  readonly deals: readonly CheckedDeal[];
  /** The group of each deal, where the list is grouped. */
  readonly groups: readonly (string | null)[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}

/** How many deals a list has. */
export interface DealCounts extends ListTallies {
  /** The groups in the order of the list, the first `MOST_GROUPS`. */
  readonly groups: readonly ListGroup[];
  readonly moreGroups: boolean;
  /** The UTC day as of which the deals are judged. */
  readonly asOf: string;
  /** Whether the counts may not know some changes of the book yet, of anybody's deals: so for a while after a large import. */
  readonly changesWaiting: boolean;
}

export interface PageWanted {
  /** `DealPage.next` of the page before, of the same question; null for the first page. */
  readonly cursor: string | null;
  readonly limit: number;
}

/**
 * A page of the deals that the viewers may see, in a stable order: going on with `next`, no deal that stayed as it is comes
 * twice or is left out. Null for a cursor of another question. A deal is found by what it was judged last, as of today, and
 * is left out if it does not meet the filters any more.
 */
export async function pageOfDeals(
  context: ShowingContext,
  viewers: Viewers,
  question: DealListQuestion,
  { cursor, limit }: PageWanted,
): Promise<DealPage | null> {
  const scope = scopeOf(context, viewers, question);
  const mark = markOf(question);
  const after = cursor === null ? null : readPlace(cursor, mark, question);
  if (cursor !== null && after === null) return null;
  await judgeFirst(context, scope);
  const places = await listedPlaces(context.db, scope, after, limit + 1);
  const shown = places.slice(0, limit);
  const last = places.length > limit ? shown.at(-1) : undefined;
  const { deals, groups } = await judged(context, viewers, question, shown);
  return { deals, groups, next: last ? writePlace(last, mark) : null };
}

/** How many deals the list has that a page is of. */
export async function countsOfDeals(
  context: ShowingContext,
  viewers: Viewers,
  question: DealListQuestion,
): Promise<DealCounts> {
  const scope = scopeOf(context, viewers, question);
  await judgeFirst(context, scope);
  const { db } = context;
  const groups = await listGroups(db, scope, MOST_GROUPS + 1);
  return {
    ...(await listTallies(db, scope)),
    groups: groups.slice(0, MOST_GROUPS),
    moreGroups: groups.length > MOST_GROUPS,
    asOf: scope.today,
    changesWaiting: await hasChanges(db),
  };
}

/** The programs that the deals state which somebody may see, the first `MOST_GROUPS`. */
export async function programsOfDeals(context: ShowingContext, viewers: Viewers): Promise<readonly string[]> {
  const { today } = holdingNow(context);
  return statedPrograms(context.db, { of: dealsOpenTo(viewers), today }, MOST_GROUPS);
}

/** The ids of all deals of a list, in its order; or how many could not be judged, of which it is not known if they are. */
export async function idsOfDeals(
  context: ShowingContext,
  viewers: Viewers,
  question: DealListQuestion,
): Promise<{ readonly ids: readonly string[] } | { readonly notJudged: number }> {
  const scope = scopeOf(context, viewers, question);
  await judgeFirst(context, scope);
  const { notJudged } = await listTallies(context.db, scope);
  const mayMiss = asksJudgement(question.filters) && notJudged.deals > 0;
  return mayMiss ? { notJudged: notJudged.deals } : { ids: await listedIds(context.db, scope) };
}

function scopeOf(context: ShowingContext, viewers: Viewers, question: DealListQuestion): ListScope {
  const { named } = question.filters;
  const of = named ? { named: viewers.viewer.addresses } : dealsOpenTo(viewers);
  return { ...question, ...holdingNow(context), of };
}

/**
 * Brings the stored judgements up to date, as far as a list can wait for that: what was changed, and what time has made of
 * some. After a large import, or at the first start of this version, the background does it, over some minutes.
 */
async function judgeFirst(context: ShowingContext, scope: ListScope): Promise<void> {
  const { db } = context;
  for (let piece = 0; piece < MOST_PIECES && (await takeChanges(db)) > 0; piece += 1);
  let refs = await unjudgedDeals(db, scope, MOST_JUDGED_FIRST + 1);
  if (refs.length > MOST_JUDGED_FIRST) refs = await unjudgedOfList(db, scope, MOST_JUDGED_FIRST + 1);
  if (refs.length <= MOST_JUDGED_FIRST) await judgeDeals(context, refs);
}

async function judged(
  context: ShowingContext,
  viewers: Viewers,
  question: DealListQuestion,
  places: readonly ListPlace[],
): Promise<Pick<DealPage, 'deals' | 'groups'>> {
  const rows = new Map(
    (
      await dealsByRefs(
        context.db,
        places.map(({ ref }) => ref),
      )
    ).map((row) => [row.id, row]),
  );
  const inOrder = places.flatMap(({ ref }) => rows.get(ref) ?? []);
  const { deals } = await visibleDeals(context, viewers, inOrder);
  const groupOf = new Map(places.map(({ ref, group }) => [ref, group]));
  const meeting = deals.filter((one) => meets(one, question));
  return { deals: meeting, groups: meeting.map(({ ref }) => groupOf.get(ref) ?? null) };
}

/** Whether a deal, judged as it is now, meets the filters of judgements. */
function meets(
  checked: CheckedDeal,
  { filters: { verdict, risk, waiting, finding } }: DealListQuestion,
): boolean {
  const now = judgedColumns(checked);
  const among = <T>(list: readonly T[] | undefined, value: T | null | undefined) =>
    list === undefined || (value !== null && value !== undefined && list.includes(value));
  return (
    among(verdict, now.verdict) &&
    among(risk, RISKS[now.risk_rank ?? -1]) &&
    among(waiting, now.waiting_for) &&
    (finding === undefined || finding.some((code) => now.codes?.includes(` ${code} `)))
  );
}

/** Tells the cursor of one question from that of another; what is folded may change in between. */
function markOf({ filters, sort, group }: DealListQuestion): string {
  return hash('sha256', JSON.stringify([filters, sort, group]), 'base64url').slice(0, 8);
}
