import type { Kysely } from 'kysely';
import type { Schema } from '../schema/index.ts';

/** Resolves if the database answers and has its tables, else rejects; reads one row at most. */
export async function isAlive(db: Kysely<Schema>): Promise<void> {
  await db.selectFrom('deals').select('id').limit(1).execute();
}
