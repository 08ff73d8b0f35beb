import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../db/dialect.ts';

/** Deals, their people, words and contacts, the evidence about addresses, and the stored evaluations. */
export async function up(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  const table = (name: string) =>
    db.schema.createTable(name).addColumn('id', flavour.idType, (column) => flavour.id(column.primaryKey()));
  const parts = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn('deal_ref', 'integer', (column) =>
        column.notNull().references('deals.id').onDelete('cascade'),
      );

  await table('deals')
    .addColumn('deal_key', 'text', (column) => column.notNull().unique())
    .addColumn('deal_id', 'text', (column) => column.notNull())
    .addColumn('customer', 'text', (column) => column.notNull())
    .addColumn('customer_domains', 'text', (column) => column.notNull())
    .addColumn('partner', 'text')
    .addColumn('program', 'text')
    .addColumn('transaction_type', 'text')
    .addColumn('submission', 'text', (column) => column.notNull())
    .addColumn('cloud_scope', 'text', (column) => column.notNull())
    .addColumn('country', 'text')
    .addColumn('pcn', 'text')
    .addColumn('pcn_key', 'text')
    .addColumn('lead_deal_id', 'text')
    .addColumn('lead_deal_key', 'text')
    .addColumn('package_id', 'text')
    .addColumn('agreement_number', 'text')
    .addColumn('package_created', 'text')
    .addColumn('close_date', 'text')
    .addColumn('effective_date', 'text')
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('value_usd', 'double precision')
    .addColumn('cocp_requested_at', 'text')
    .addColumn('ae_email', 'text')
    .addColumn('ce_email', 'text')
    .addColumn('pdm_email', 'text')
    .addColumn('partner_contact_name', 'text')
    .addColumn('partner_contact_email', 'text')
    .addColumn('customer_contact_name', 'text')
    .addColumn('customer_contact_email', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('last_evaluation', 'text')
    .execute();
  await db.schema.createIndex('deals_by_pcn').on('deals').column('pcn_key').execute();

  await parts('deal_people')
    .addColumn('position', 'text', (column) => column.notNull())
    .addColumn('email_key', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('deal_people_once', ['email_key', 'deal_ref', 'position'])
    .execute();
  await db.schema.createIndex('deal_people_by_deal').on('deal_people').column('deal_ref').execute();

  await parts('deal_words')
    .addColumn('word', flavour.prefixText, (column) => column.notNull())
    .addPrimaryKeyConstraint('deal_words_once', ['word', 'deal_ref'])
    .execute();
  await db.schema.createIndex('deal_words_by_deal').on('deal_words').column('deal_ref').execute();

  await table('contacts')
    .addColumn('deal_ref', 'integer', (column) => column.notNull().references('deals.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('email_key', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull())
    .addUniqueConstraint('contacts_once', ['deal_ref', 'role', 'email_key'])
    .execute();

  await table('evidence')
    .addColumn('email_key', 'text', (column) => column.notNull())
    .addColumn('cloud_scope', 'text', (column) => column.notNull())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('result', 'text', (column) => column.notNull())
    .addColumn('validated_at', 'text', (column) => column.notNull())
    .addColumn('validated_by', 'text')
    .addColumn('portal', 'text')
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('recorded_by', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull().unique())
    .execute();
  await db.schema
    .createIndex('evidence_by_address')
    .on('evidence')
    .columns(['email_key', 'cloud_scope'])
    .execute();
  for (const statement of flavour.appendOnly('evidence')) await sql.raw(statement).execute(db);

  await table('evaluations')
    .addColumn('deal_ref', 'integer', (column) => column.notNull().references('deals.id').onDelete('cascade'))
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('policy', 'text', (column) => column.notNull())
    .addColumn('ruleset', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('risk', 'text', (column) => column.notNull())
    .addColumn('result', 'text', (column) => column.notNull())
    .addColumn('evaluated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('evaluations_by_deal').on('evaluations').column('deal_ref').execute();
}
