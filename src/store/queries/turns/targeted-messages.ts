import type { Kysely } from 'kysely';
import type { Schema } from '../../schema/index.ts';

export async function insertTargetedMessage(db: Kysely<Schema>, key: string, at: string): Promise<void> {
  await db
    .insertInto('targeted_messages')
    .values({ message_key: key, sent_at: at })
    .onConflict((conflict) => conflict.column('message_key').doUpdateSet({ sent_at: at }))
    .execute();
}

export async function isTargetedMessage(db: Kysely<Schema>, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('targeted_messages')
    .select('message_key')
    .where('message_key', '=', key)
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteTargetedMessagesBefore(db: Kysely<Schema>, at: string): Promise<void> {
  await db.deleteFrom('targeted_messages').where('sent_at', '<', at).execute();
}
