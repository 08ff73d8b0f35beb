import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** When a person last looked (ISO 8601, UTC); null if they never have. */
export async function lastLook(db: Db, personKey: string): Promise<string | null> {
  const row = await db
    .selectFrom('last_looks')
    .select('looked_at')
    .where('person_key', '=', personKey)
    .executeTakeFirst();
  return row?.looked_at ?? null;
}

/** Stores when a person last looked, unless a later look is stored. */
export async function noteLook(db: Db, personKey: string, lookedAt: string): Promise<void> {
  await db
    .insertInto('last_looks')
    .values({ person_key: personKey, looked_at: lookedAt })
    .onConflict((conflict) =>
      conflict
        .column('person_key')
        .doUpdateSet({ looked_at: lookedAt })
        .where('last_looks.looked_at', '<', lookedAt),
    )
    .execute();
}
