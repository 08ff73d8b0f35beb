import type { Kysely } from 'kysely';

/** The one row that says which store this is: another store in its place has another id. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('store_identity')
    .addColumn('nth', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('probed_at', 'text')
    .execute();
}
