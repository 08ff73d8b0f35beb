import type { Kysely } from 'kysely';
import type { Schema } from '../../schema/index.ts';

/** Stores that a card was drawn in the place of a message, under a stamp that no other drawing has. */
export async function stampDrawnCard(
  db: Kysely<Schema>,
  key: string,
  stamp: string,
  at: string,
): Promise<void> {
  await db
    .insertInto('drawn_cards')
    .values({ message_key: key, stamp, drawn_at: at })
    .onConflict((conflict) => conflict.column('message_key').doUpdateSet({ stamp, drawn_at: at }))
    .execute();
}

/** The stamp of the last drawing; null when there was none. */
export async function drawnCardStamp(db: Kysely<Schema>, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('drawn_cards')
    .select('stamp')
    .where('message_key', '=', key)
    .executeTakeFirst();
  return row?.stamp ?? null;
}

export async function deleteDrawnCardsBefore(db: Kysely<Schema>, at: string): Promise<void> {
  await db.deleteFrom('drawn_cards').where('drawn_at', '<', at).execute();
}
