import type { Kysely } from 'kysely';
import type { Schema } from '../../schema/index.ts';

/** Stores that the members of a conversation or team have changed, under a stamp that no other change has. */
export async function stampRosterChange(
  db: Kysely<Schema>,
  key: string,
  stamp: string,
  at: string,
): Promise<void> {
  await db
    .insertInto('roster_changes')
    .values({ roster_key: key, stamp, changed_at: at })
    .onConflict((conflict) => conflict.column('roster_key').doUpdateSet({ stamp, changed_at: at }))
    .execute();
}

/** The stamp of the last change; null when none is stored. */
export async function rosterStamp(db: Kysely<Schema>, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('roster_changes')
    .select('stamp')
    .where('roster_key', '=', key)
    .executeTakeFirst();
  return row?.stamp ?? null;
}

export async function deleteRosterChangesBefore(db: Kysely<Schema>, at: string): Promise<void> {
  await db.deleteFrom('roster_changes').where('changed_at', '<', at).execute();
}
