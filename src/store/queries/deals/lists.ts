import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely';
import { type Day, dayNumber } from '../../../domain/day.ts';
import { gather } from '../../db/chunks.ts';
import type { Schema } from '../../schema/index.ts';
import type { DealRow } from './deal-row.ts';
import {
  type DealFilters,
  DUE,
  dueDay,
  IS_OPEN,
  isStageSettled,
  meets,
  type OfPeople,
  SETTLED,
} from './filters.ts';
import { fewestRefs } from './search.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
type Query = SelectQueryBuilder<Schema, 'deals', DealRow>;

/**
 * Deals with, for each of the words, a word that begins with it: settled deals last, else by due day.
 */
export async function dealsByWords(
  db: Db,
  words: readonly string[],
  limit: number,
  of: OfPeople = 'everybody',
  more: Omit<DealFilters, 'of' | 'words'> = {},
): Promise<DealRow[]> {
  const filters = { ...more, of, words };
  const rows = await few(db, filters);
  if (rows) {
    const order = (row: DealRow) => (isStageSettled(row) ? 1 : 0);
    return rows
      .toSorted((one, other) => order(one) - order(other) || byDue(one, other) || one.id - other.id)
      .slice(0, limit);
  }
  if (words.length === 0) return inParts(db, filters, limit);
  return (await soonest(db, filters, limit)) ?? gathered(db, filters, limit);
}

/** The most open deals, by due day, that are gone through before the deals of a word are gathered. */
const MOST_GONE_THROUGH = 4000;

/**
 * Open deals that meet the filters, if there are enough among those that are due first: of a common word there are. Null
 * where there are not.
 */
async function soonest(db: Db, filters: DealFilters, limit: number): Promise<DealRow[] | null> {
  const last = await db
    .selectFrom('deals')
    .select(DUE.as('due'))
    .where(IS_OPEN)
    .where(DUE, 'is not', null)
    .orderBy(DUE)
    .orderBy('id')
    .offset(MOST_GONE_THROUGH)
    .limit(1)
    .executeTakeFirst();
  const query = matching(db, filters).where(IS_OPEN).where(DUE, 'is not', null).orderBy(DUE).orderBy('id');
  const due = last?.due ?? null;
  const rows = await (due === null ? query : query.where(DUE, '<=', due)).limit(limit).execute();
  return rows.length === limit ? rows : null;
}

/**
 * The deals that meet the filters, from all of those with the words. They are gathered before they are sorted: PostgreSQL
 * would go through the book in the order that is asked for, in the hope of soon having enough.
 */
async function gathered(db: Db, filters: DealFilters, limit: number): Promise<DealRow[]> {
  const found = await db
    .with(
      (named) => named('hits').materialized(),
      (query) =>
        query
          .selectFrom('deals')
          .select((deal) => ['id', DUE.as('due'), deal('stage', 'in', SETTLED).as('settled')])
          .where((deal) => meets(deal, filters, 'gathered')),
    )
    .selectFrom('hits')
    .select('id')
    .orderBy('settled')
    .orderBy('due', (due) => due.asc().nullsLast())
    .orderBy('id')
    .limit(limit)
    .execute();
  const rows = new Map(
    (
      await dealsByRefs(
        db,
        found.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  return found.flatMap(({ id }) => rows.get(id) ?? []);
}

/** Goes through all deals in the order in which they are wanted. */
async function inParts(db: Db, filters: DealFilters, limit: number): Promise<DealRow[]> {
  const parts: readonly ((query: Query) => Query)[] = [
    (query) => query.where(IS_OPEN).where(DUE, 'is not', null).orderBy(DUE),
    (query) => query.where(IS_OPEN).where(DUE, 'is', null),
    (query) => query.where('stage', 'in', SETTLED).orderBy(DUE, (due) => due.asc().nullsLast()),
  ];
  const found: DealRow[] = [];
  for (const part of parts) {
    if (found.length === limit) break;
    const query = part(matching(db, filters)).orderBy('id');
    for (const row of await query.limit(limit - found.length).execute()) found.push(row);
  }
  return found;
}

/** The deals with these row ids. */
export async function dealsByRefs(db: Db, refs: readonly number[]): Promise<DealRow[]> {
  return gather(refs, (some) => db.selectFrom('deals').selectAll().where('id', 'in', some).execute());
}

/** A range of days, both ends included; a null end is open. */
export interface DueWindow {
  readonly from: Day | null;
  readonly to: Day | null;
}

/**
 * Deals that are not settled and are due in a window, those nearest to a day first; without a window, also those
 * without a due day, last.
 */
export async function dealsDue(
  db: Db,
  filters: DealFilters,
  window: DueWindow | null,
  nearTo: Day,
  limit: number,
): Promise<DealRow[]> {
  const near = dayNumber(nearTo);
  const distance = (row: DealRow) => {
    const due = dueDay(row);
    return due === null ? Number.MAX_SAFE_INTEGER : Math.abs(dayNumber(due) - near);
  };
  const rows = (await few(db, filters)) ?? (await around(db, filters, window, nearTo, limit));
  return rows
    .filter((row) => !isStageSettled(row) && isWithin(dueDay(row), window))
    .toSorted((one, other) => distance(one) - distance(other) || one.id - other.id)
    .slice(0, limit);
}

/** The deals due nearest to a day, before and after it. */
async function around(
  db: Db,
  filters: DealFilters,
  window: DueWindow | null,
  nearTo: Day,
  limit: number,
): Promise<DealRow[]> {
  let open = matching(db, filters).where(IS_OPEN);
  const undated = window ? [] : await open.where(DUE, 'is', null).orderBy('id').limit(limit).execute();
  if (window?.from) open = open.where(DUE, '>=', window.from);
  if (window?.to) open = open.where(DUE, '<=', window.to);
  const later = await open.where(DUE, '>=', nearTo).orderBy(DUE).orderBy('id').limit(limit).execute();
  const earlier = await open
    .where(DUE, '<', nearTo)
    .orderBy(DUE, 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return [...later, ...earlier, ...undated];
}

/** All deals that meet the filters if one filter leaves only few deals; else null. */
async function few(db: Db, filters: DealFilters): Promise<DealRow[] | null> {
  const refs = await fewestRefs(db, filters);
  if (refs === null) return null;
  return gather(refs, (some) => matching(db, filters).where('id', 'in', some).execute());
}

function matching(db: Db, filters: DealFilters): Query {
  return db
    .selectFrom('deals')
    .selectAll()
    .where((deal) => meets(deal, filters));
}

function byDue(one: DealRow, other: DealRow): number {
  const [first, second] = [dueDay(one) ?? '~', dueDay(other) ?? '~'];
  return first < second ? -1 : first > second ? 1 : 0;
}

function isWithin(due: Day | null, window: DueWindow | null): boolean {
  if (!window) return true;
  if (due === null) return false;
  return (window.from === null || due >= window.from) && (window.to === null || due <= window.to);
}
