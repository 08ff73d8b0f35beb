import type { Kysely } from 'kysely';
import type { Dialect } from '../db/dialect.ts';

/** Books uploaded in a chat, which wait to be imported or discarded, by whatever process. */
export async function up(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  await db.schema
    .createTable('uploads')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('content', flavour.bytes)
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute();
}
