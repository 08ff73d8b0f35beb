import type { Kysely } from 'kysely';

/**
 * Which messages are targeted, that is seen by one person alone, so that every process answers a press on one to that
 * person alone; and whether a press that waits for a sign-in was one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('targeted_messages')
    .addColumn('message_key', 'text', (column) => column.primaryKey())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('targeted_messages_sent_at')
    .on('targeted_messages')
    .column('sent_at')
    .execute();
  await db.schema
    .alterTable('sign_in_requests')
    .addColumn('is_targeted', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
