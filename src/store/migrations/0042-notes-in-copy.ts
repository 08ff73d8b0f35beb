import type { Kysely } from 'kysely';

/** Whether a response to a letter is of who was asked; all that were read before count as answers, as they did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('replies')
    .addColumn('is_answer', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
}
