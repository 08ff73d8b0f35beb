import type { Kysely } from 'kysely';

/** The recipients of a sent letter, who get its reminder as well. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('drafts').addColumn('sent_to', 'text').execute();
}
