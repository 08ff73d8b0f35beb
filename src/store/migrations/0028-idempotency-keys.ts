import type { Kysely } from 'kysely';

/** What writes of the API were answered, so that a repeat of one under the same key is answered alike and does nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('idempotency_keys')
    .addColumn('request_key', 'text', (column) => column.primaryKey())
    .addColumn('request_hash', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text')
    .addColumn('status', 'integer')
    .addColumn('headers', 'text')
    .addColumn('body', 'text')
    .execute();
  await db.schema
    .createIndex('idempotency_keys_started_at')
    .on('idempotency_keys')
    .column('started_at')
    .execute();
}
