import type { Kysely } from 'kysely';

/** The holder of a mailbox, so that it can be polled without a turn of theirs, and the time of the last poll. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mailbox_holders')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addColumn('looked_at', 'text')
    .addColumn('rest_until', 'text')
    .execute();
}
