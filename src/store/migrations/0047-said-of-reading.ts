import type { Kysely } from 'kysely';

/** What somebody has said of an uploaded book as a whole: which sheet it is, and what comes first in its dates. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('uploads').addColumn('reading', 'text').execute();
}
