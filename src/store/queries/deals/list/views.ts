import type { Kysely, Selectable } from 'kysely';
import type { DealViewTable, Schema } from '../../../schema/index.ts';

export type DealViewRow = Selectable<DealViewTable>;

/** The views of a person, by name. */
export async function viewsOf(db: Kysely<Schema>, owner: string): Promise<DealViewRow[]> {
  return db
    .selectFrom('deal_views')
    .selectAll()
    .where('owner_id', '=', owner)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export async function viewById(
  db: Kysely<Schema>,
  owner: string,
  id: string,
): Promise<DealViewRow | undefined> {
  return db
    .selectFrom('deal_views')
    .selectAll()
    .where('id', '=', id)
    .where('owner_id', '=', owner)
    .executeTakeFirst();
}

export async function insertView(db: Kysely<Schema>, row: DealViewRow): Promise<void> {
  await db.insertInto('deal_views').values(row).execute();
}

/** Replaces a view that still has the version before; false if it has not, or is gone. */
export async function replaceView(db: Kysely<Schema>, row: DealViewRow): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('deal_views')
    .set(row)
    .where('id', '=', row.id)
    .where('owner_id', '=', row.owner_id)
    .where('version', '=', row.version - 1)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Deletes a view; false where the person has none with that id. */
export async function deleteView(db: Kysely<Schema>, owner: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('deal_views')
    .where('id', '=', id)
    .where('owner_id', '=', owner)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
