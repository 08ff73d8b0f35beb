import type { Kysely } from 'kysely';

/** What people have said of an uploaded book, what its import would do and did; and how headings are read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('column_mappings')
    .addColumn('headings_key', 'text', (column) => column.primaryKey())
    .addColumn('mapping', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('kept_at', 'text', (column) => column.notNull())
    .execute();
  for (const name of ['mapping', 'corrections', 'preview', 'version', 'progress', 'result'])
    await db.schema.alterTable('uploads').addColumn(name, 'text').execute();
  await db.schema.createIndex('uploads_by_id').on('uploads').columns(['by_id', 'changed_at']).execute();
}
