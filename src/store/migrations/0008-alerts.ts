import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../db/dialect.ts';

/** Proactive alerts: the state of each deal at its last scan, the ledger of messages, their readers, and the scans. */
export async function up(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  const table = (name: string) =>
    db.schema.createTable(name).addColumn('id', flavour.idType, (column) => flavour.id(column.primaryKey()));

  await db.schema
    .createTable('alert_states')
    .addColumn('deal_ref', 'integer', (column) =>
      column.primaryKey().references('deals.id').onDelete('cascade'),
    )
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('risk', 'text', (column) => column.notNull())
    .addColumn('days_left', 'integer')
    .addColumn('people', 'text', (column) => column.notNull())
    .addColumn('pcn_key', 'text')
    .addColumn('next_look', 'text')
    .addColumn('open_since', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('looked_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('alert_states_by_look').on('alert_states').column('next_look').execute();
  await db.schema.createIndex('alert_states_by_pcn').on('alert_states').column('pcn_key').execute();

  await table('alerts')
    .addColumn('alert_key', 'text', (column) => column.notNull().unique())
    .addColumn('place_key', 'text', (column) => column.notNull())
    .addColumn('deal_ref', 'integer', (column) => column.notNull().references('deals.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('risk', 'text', (column) => column.notNull())
    .addColumn('step', 'integer')
    .addColumn('way', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('entered_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('delivery', 'text')
    .addColumn('fence', 'integer')
    .addColumn('lease_until', 'text')
    .addColumn('begun_at', 'text')
    .addColumn('settled_at', 'text')
    .addColumn('settled_by', 'text')
    .addColumn('activity_id', 'text')
    .addColumn('late_word', 'text')
    .execute();
  // Few alerts are pending, while the settled ones grow for ever.
  await sql`create index alerts_pending on alerts (due_at, place_key) where state = 'pending'`.execute(db);
  await sql`create index alerts_waiting on alerts (place_key, due_at) where state = 'pending'`.execute(db);
  await sql`create index alerts_sending on alerts (lease_until) where state = 'sending'`.execute(db);
  await db.schema.createIndex('alerts_by_deal').on('alerts').columns(['deal_ref', 'place_key']).execute();
  await db.schema.createIndex('alerts_by_delivery').on('alerts').column('delivery').execute();
  await db.schema.createIndex('alerts_by_place').on('alerts').columns(['place_key', 'begun_at']).execute();
  await db.schema.createIndex('alerts_by_state').on('alerts').columns(['state', 'id']).execute();

  await db.schema
    .createTable('alert_lanes')
    .addColumn('place_key', 'text', (column) => column.primaryKey())
    .addColumn('fence', 'integer', (column) => column.notNull())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'text', (column) => column.notNull())
    .addColumn('not_before', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('alert_settings')
    .addColumn('place_key', 'text', (column) => column.primaryKey())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('alert_places')
    .addColumn('place_key', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('service_url', 'text', (column) => column.notNull())
    .addColumn('tenant_id', 'text')
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addColumn('gone_at', 'text')
    .execute();
  await db.schema
    .createIndex('alert_places_by_conversation')
    .on('alert_places')
    .column('conversation_id')
    .execute();

  // No foreign keys to rows that an act outlives: the database refuses to delete acts.
  await table('alert_acts')
    .addColumn('deal_ref', 'integer', (column) => column.notNull())
    .addColumn('person_key', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('until', 'text')
    .addColumn('to_key', 'text')
    .addColumn('reason', 'text')
    .addColumn('risk', 'text')
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('alert_acts_by_deal').on('alert_acts').columns(['deal_ref', 'id']).execute();
  for (const statement of flavour.appendOnly('alert_acts')) await sql.raw(statement).execute(db);

  await db.schema
    .createTable('alert_scans')
    .addColumn('tick', 'text', (column) => column.primaryKey())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('basis', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text')
    .addColumn('judged', 'integer')
    .addColumn('entered', 'integer')
    .execute();
  await db.schema.createIndex('alert_scans_by_done').on('alert_scans').column('done_at').execute();

  await db.schema
    .createTable('alert_switch')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('is_stopped', 'integer', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('changed_by', 'text', (column) => column.notNull())
    .execute();

  // Index by which a scan finds the changed deals.
  await db.schema.createIndex('deals_by_change').on('deals').column('updated_at').execute();
  await db.schema.createIndex('contacts_by_address').on('contacts').column('email_key').execute();
  await db.schema.createIndex('evidence_by_recording').on('evidence').column('recorded_at').execute();
  await db.schema.createIndex('evidence_by_check').on('evidence').column('validated_at').execute();
}
