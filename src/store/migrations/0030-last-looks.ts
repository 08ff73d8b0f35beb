import type { Kysely } from 'kysely';

/** When each person last looked at the page *Today*, after which what has changed is news to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('last_looks')
    .addColumn('person_key', 'text', (column) => column.primaryKey())
    .addColumn('looked_at', 'text', (column) => column.notNull())
    .execute();
}
