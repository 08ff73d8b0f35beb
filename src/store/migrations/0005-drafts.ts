import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../db/dialect.ts';

/** Drafts in mailboxes with their events, batches of drafts, and the mailboxes' change notices. */
export async function up(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  const table = (name: string) =>
    db.schema.createTable(name).addColumn('id', flavour.idType, (column) => flavour.id(column.primaryKey()));

  await table('drafts')
    .addColumn('deal_ref', 'integer', (column) => column.notNull().references('deals.id').onDelete('cascade'))
    .addColumn('template', 'text', (column) => column.notNull())
    .addColumn('sender_id', 'text', (column) => column.notNull())
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('draft_key', 'text', (column) => column.notNull().unique())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text')
    .addColumn('conversation_id', 'text')
    .addColumn('internet_message_id', 'text')
    .addColumn('web_link', 'text')
    .addColumn('letter_hash', 'text')
    .addColumn('pending_hash', 'text')
    .addColumn('content_hash', 'text')
    .addColumn('change_key', 'text')
    .addColumn('sent_from', 'text')
    .addColumn('sent_at', 'text')
    .addColumn('fence', 'integer', (column) => column.notNull())
    .addColumn('lease_until', 'text')
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('last_error', 'text')
    .addColumn('deal_mark', 'text')
    .addUniqueConstraint('drafts_once', ['deal_ref', 'template', 'sender_id'])
    .execute();
  await db.schema.createIndex('drafts_by_mailbox').on('drafts').columns(['mailbox', 'state']).execute();

  // No foreign key to the draft, which an event outlives: the database refuses to delete events.
  await table('draft_events')
    .addColumn('draft_ref', 'integer', (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('noted_at', 'text', (column) => column.notNull())
    .addColumn('detail', 'text')
    .execute();
  await db.schema.createIndex('draft_events_by_draft').on('draft_events').column('draft_ref').execute();
  for (const statement of flavour.appendOnly('draft_events')) await sql.raw(statement).execute(db);

  await db.schema
    .createTable('draft_batches')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('template', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('draft_batch_deals')
    .addColumn('batch_id', 'text', (column) =>
      column.notNull().references('draft_batches.id').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('deal_id', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('detail', 'text')
    .addColumn('draft_ref', 'integer')
    .addColumn('settled_at', 'text')
    .addPrimaryKeyConstraint('draft_batch_deals_once', ['batch_id', 'position'])
    .execute();

  await db.schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('graph_id', 'text')
    .addColumn('mailbox', 'text', (column) => column.notNull().unique())
    .addColumn('client_state_hash', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('delta_links', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute();
  await table('mail_notices')
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('mail_notices_once', ['mailbox', 'kind', 'message_id'])
    .execute();
}
