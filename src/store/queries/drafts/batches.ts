import type { Insertable, Selectable } from 'kysely';
import type { DraftReason } from '../../../domain/drafts/reason.ts';
import { inChunks } from '../../db/chunks.ts';
import type { DraftBatchDealTable, DraftBatchState, DraftBatchTable } from '../../schema/index.ts';
import type { Db } from './drafts.ts';
import { reasonColumns } from './reason-columns.ts';

export type BatchRow = Selectable<DraftBatchTable>;

export type BatchDealRow = Selectable<DraftBatchDealTable>;

/** Adds a batch with its deals unless its id is known; true if it was added. */
export async function insertBatch(
  db: Db,
  batch: Omit<BatchRow, 'detail' | 'detail_params'>,
  deals: readonly Pick<BatchDealRow, 'deal_id' | 'to_address'>[],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('draft_batches')
    .values(batch)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  const rows = deals.map((deal, position) => ({ batch_id: batch.id, position, ...deal }));
  await inChunks(rows, (some) => db.insertInto('draft_batch_deals').values(some).execute());
  return true;
}

/** The batches of one person in some states, the newest first, `most` of them. */
export async function batchesBy(
  db: Db,
  byId: string,
  states: readonly DraftBatchState[],
  most: number,
): Promise<BatchRow[]> {
  return db
    .selectFrom('draft_batches')
    .selectAll()
    .where('by_id', '=', byId)
    .where('state', 'in', states)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Number of deals of each batch by outcome, and when the last of them was settled. */
export async function batchCounts(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('draft_batch_deals')
    .select((deal) => [
      'batch_id',
      'outcome',
      deal.fn.countAll<number | string>().as('deals'),
      deal.fn.max('settled_at').as('settled_at'),
    ])
    .where('batch_id', 'in', ids)
    .groupBy(['batch_id', 'outcome'])
    .execute();
}

export async function batchById(db: Db, id: string): Promise<BatchRow | null> {
  const row = await db.selectFrom('draft_batches').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Claims an open batch until a time; gives the number of the run, or null when another run holds the batch. */
export async function claimRun(db: Db, id: string, at: string, until: string): Promise<number | null> {
  const row = await db
    .updateTable('draft_batches')
    .set((batch) => ({ runs: batch('runs', '+', 1), lease_until: until, ...reasonColumns(null) }))
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where((batch) => batch.or([batch('lease_until', 'is', null), batch('lease_until', '<=', at)]))
    .returning('runs')
    .executeTakeFirst();
  return row?.runs ?? null;
}

/** Renews the claim of a run, or ends it with null; false when the batch is not open or another run has taken it. */
export async function holdRun(db: Db, id: string, run: number, until: string | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('draft_batches')
    .set({ lease_until: until })
    .where('id', '=', id)
    .where('runs', '=', run)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Stores why a run stopped before its end; nothing once another run has taken the batch. */
export async function noteStop(db: Db, id: string, run: number, reason: DraftReason): Promise<void> {
  await db
    .updateTable('draft_batches')
    .set(reasonColumns(reason))
    .where('id', '=', id)
    .where('runs', '=', run)
    .where('state', '=', 'open')
    .execute();
}

/** Open batches whose last run left its claim to run out between two times, the oldest first. */
export async function interruptedBatches(
  db: Db,
  { after, before, runs, most }: Interrupted,
): Promise<BatchRow[]> {
  return db
    .selectFrom('draft_batches')
    .selectAll()
    .where('state', '=', 'open')
    .where('lease_until', '>=', after)
    .where('lease_until', '<=', before)
    .where('runs', '<', runs)
    .where('asker', 'is not', null)
    .orderBy('lease_until')
    .limit(most)
    .execute();
}

export interface Interrupted {
  readonly after: string;
  readonly before: string;
  /** Only batches with fewer runs than this: one that ends every process is not run for ever. */
  readonly runs: number;
  readonly most: number;
}

/** Ends an open batch, and forgets its asker; false when the batch was not open. */
export async function endBatch(
  db: Db,
  id: string,
  state: Exclude<DraftBatchState, 'open'>,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('draft_batches')
    .set({ state, changed_at: at, lease_until: null, asker: null })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The deals of a batch, in the order they were asked for. */
export async function batchDeals(db: Db, id: string): Promise<BatchDealRow[]> {
  return db
    .selectFrom('draft_batch_deals')
    .selectAll()
    .where('batch_id', '=', id)
    .orderBy('position')
    .execute();
}

/** Stores the outcome of one deal of a batch, with the reason; the first outcome stays. */
export async function settleBatchDeal(
  db: Db,
  { batch_id, position }: Pick<BatchDealRow, 'batch_id' | 'position'>,
  outcome: Pick<Insertable<DraftBatchDealTable>, 'outcome' | 'draft_ref' | 'settled_at'>,
  reason: DraftReason | null,
): Promise<void> {
  await db
    .updateTable('draft_batch_deals')
    .set({ ...outcome, ...reasonColumns(reason) })
    .where('batch_id', '=', batch_id)
    .where('position', '=', position)
    .where('outcome', 'is', null)
    .execute();
}
