import type { Kysely, Selectable, Transaction } from 'kysely';
import { inChunks } from '../../db/chunks.ts';
import type { DealEditTable, Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type DealEditRow = Selectable<DealEditTable>;

export async function insertDealEdit(
  db: Transaction<Schema>,
  row: Omit<DealEditRow, 'undone_by'>,
): Promise<void> {
  await db
    .insertInto('deal_edits')
    .values({ ...row, undone_by: null })
    .execute();
}

export async function dealEditById(db: Db, id: string): Promise<DealEditRow | undefined> {
  return db.selectFrom('deal_edits').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The last edit somebody made since an instant (ISO 8601) that stands and undoes none. @param by as they are recorded */
export async function lastEditBy(db: Db, by: string, since: string): Promise<DealEditRow | undefined> {
  return db
    .selectFrom('deal_edits')
    .selectAll()
    .where('by_id', '=', by)
    .where('at', '>=', since)
    .where('undone_by', 'is', null)
    .where('undoes', 'is', null)
    .orderBy('at', 'desc')
    .executeTakeFirst();
}

/** The ids of those edits of a deal that stand, of some. */
export async function standingEdits(
  db: Db,
  dealRef: number,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('deal_edits')
    .select('id')
    .where('deal_ref', '=', dealRef)
    .where('id', 'in', ids)
    .where('undone_by', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Notes that the teams of some deals are others than the edits before have left: their authors don't come back by undoing them. */
export async function endReturns(db: Transaction<Schema>, dealRefs: readonly number[]): Promise<void> {
  await inChunks(dealRefs, (some) =>
    db
      .updateTable('deal_edits')
      .set({ author_may_return: 0 })
      .where('deal_ref', 'in', some)
      .where('author_may_return', '=', 1)
      .execute(),
  );
}

/** Notes that an edit was undone; false where another press did it before. */
export async function markUndone(db: Transaction<Schema>, id: string, undoneBy: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('deal_edits')
    .set({ undone_by: undoneBy })
    .where('id', '=', id)
    .where('undone_by', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
