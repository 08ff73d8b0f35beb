import type { Kysely } from 'kysely';

/**
 * The languages of letters: the one kept for each customer and each partner, by the key of its name, and the one that each
 * answer is written in, where that could be told.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('letter_languages')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('kept_at', 'text', (column) => column.notNull())
    .addColumn('kept_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('letter_languages_key', ['kind', 'name_key'])
    .execute();
  await db.schema.alterTable('replies').addColumn('language', 'text').execute();
}
