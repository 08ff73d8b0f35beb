import type { Kysely } from 'kysely';
import type { Schema } from '../schema/index.ts';

/** Ends well when the database answers and holds what it should; looks at one row at most. */
export async function isAlive(db: Kysely<Schema>): Promise<void> {
  await db.selectFrom('deals').select('id').limit(1).execute();
}
