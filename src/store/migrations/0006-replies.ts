import type { Kysely } from 'kysely';
import type { Dialect } from '../db/dialect.ts';

/** Answers to sent letters, the contacts they propose, and the subject of each letter. */
export async function up(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  const table = (name: string) =>
    db.schema.createTable(name).addColumn('id', flavour.idType, (column) => flavour.id(column.primaryKey()));

  await db.schema.alterTable('drafts').addColumn('sent_subject', 'text').execute();

  await table('replies')
    .addColumn('draft_ref', 'integer', (column) =>
      column.notNull().references('drafts.id').onDelete('cascade'),
    )
    .addColumn('message_id', 'text', (column) => column.notNull().unique())
    .addColumn('from_address', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('read_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('replies_by_draft').on('replies').column('draft_ref').execute();

  await table('proposed_contacts')
    .addColumn('reply_ref', 'integer', (column) =>
      column.notNull().references('replies.id').onDelete('cascade'),
    )
    .addColumn('deal_ref', 'integer', (column) => column.notNull().references('deals.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('role', 'text')
    .addColumn('name', 'text')
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('email_key', 'text', (column) => column.notNull())
    .addColumn('found_in', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('decided_role', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addUniqueConstraint('proposed_contacts_once', ['reply_ref', 'position'])
    .execute();
  await db.schema
    .createIndex('proposed_contacts_by_deal')
    .on('proposed_contacts')
    .columns(['deal_ref', 'state'])
    .execute();
}
