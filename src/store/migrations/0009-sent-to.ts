import type { Kysely } from 'kysely';

/** Whom a letter went to, so that its reminder goes to them as well. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('drafts').addColumn('sent_to', 'text').execute();
}
