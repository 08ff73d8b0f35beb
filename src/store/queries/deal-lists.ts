import type { Kysely, Transaction } from 'kysely';
import { type Day, dayNumber } from '../../domain/day.ts';
import type { DealRow } from '../deal-row.ts';
import type { Schema } from '../schema.ts';
import { type DealFilters, DUE, meets, type OfPeople, SETTLED } from './deal-filters.ts';
import { gather } from './pieces.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/**
 * Deals in which every one of the words begins a word of the deal: settled ones last, and before that the
 * nearest close date first.
 */
export async function dealsByWords(
  db: Db,
  words: readonly string[],
  limit: number,
  of: OfPeople = 'everybody',
  filters: Omit<DealFilters, 'of' | 'words'> = {},
): Promise<DealRow[]> {
  return db
    .selectFrom('deals')
    .selectAll()
    .where((deal) => meets(deal, { ...filters, words, of }))
    .orderBy((deal) => deal.case().when('stage', 'in', SETTLED).then(1).else(0).end())
    .orderBy('close_date', (dated) => dated.asc().nullsLast())
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** The deals in some rows. */
export async function dealsByRefs(db: Db, refs: readonly number[]): Promise<DealRow[]> {
  return gather(refs, (some) => db.selectFrom('deals').selectAll().where('id', 'in', some).execute());
}

/** Days, both ends included; null is open. */
export interface DueWindow {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Which way the deals of one query lie from a day. */
type Side = 'on or after' | 'before' | 'undated';

/**
 * Deals that are not settled and are due in a window, those nearest to a day first; without a window, those
 * without a date come last.
 */
export async function dealsDue(
  db: Db,
  filters: DealFilters,
  window: DueWindow | null,
  nearTo: Day,
  limit: number,
): Promise<DealRow[]> {
  const sides: readonly Side[] = window ? ['on or after', 'before'] : ['on or after', 'before', 'undated'];
  const found = await Promise.all(sides.map((side) => oneSide(db, filters, window, nearTo, limit, side)));
  const near = dayNumber(nearTo);
  const distance = ({ close_date, effective_date }: DealRow) => {
    const due = close_date ?? effective_date;
    return due === null ? Number.MAX_SAFE_INTEGER : Math.abs(dayNumber(due) - near);
  };
  return found
    .flat()
    .toSorted((one, other) => distance(one) - distance(other) || one.id - other.id)
    .slice(0, limit);
}

async function oneSide(
  db: Db,
  filters: DealFilters,
  window: DueWindow | null,
  nearTo: Day,
  limit: number,
  side: Side,
): Promise<DealRow[]> {
  let query = db
    .selectFrom('deals')
    .selectAll()
    .where('stage', 'not in', SETTLED)
    .where((deal) => meets(deal, filters));
  if (side === 'undated') query = query.where(DUE, 'is', null);
  else if (side === 'before') query = query.where(DUE, '<', nearTo).orderBy(DUE, 'desc');
  else query = query.where(DUE, '>=', nearTo).orderBy(DUE);
  if (window?.from) query = query.where(DUE, '>=', window.from);
  if (window?.to) query = query.where(DUE, '<=', window.to);
  return query.orderBy('id').limit(limit).execute();
}
