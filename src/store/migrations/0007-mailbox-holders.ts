import type { Kysely } from 'kysely';

/** Whose a mailbox is, so that it can be looked at while its owner is away, and when that was last done. */
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
