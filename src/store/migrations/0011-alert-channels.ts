import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../db/dialect.ts';

/** Alerts to channels: subscriptions, the board of each channel, and the deal columns they filter by. */
export async function up(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  await db.schema
    .createTable('alert_channels')
    .addColumn('id', flavour.idType, (column) => flavour.id(column.primaryKey()))
    .addColumn('place_key', 'text', (column) => column.notNull())
    .addColumn('pdm_key', 'text')
    .addColumn('program', 'text')
    .addColumn('min_risk', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('begun_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .execute();
  // Two people who subscribe at the same time make one subscription.
  await sql`create unique index alert_channels_once on alert_channels
    (place_key, coalesce(pdm_key, ''), lower(coalesce(program, ''))) where ended_at is null`.execute(db);

  await db.schema
    .createTable('alert_boards')
    .addColumn('place_key', 'text', (column) => column.primaryKey())
    .addColumn('activity_id', 'text', (column) => column.notNull())
    .addColumn('drawn_mark', 'text', (column) => column.notNull())
    .addColumn('drawn_at', 'text', (column) => column.notNull())
    .execute();

  await db.schema.alterTable('alert_states').addColumn('pdm_key', 'text').execute();
  await db.schema.alterTable('alert_states').addColumn('program_key', 'text').execute();
  await sql`update alert_states set
    pdm_key = (select lower(trim(deals.pdm_email)) from deals where deals.id = alert_states.deal_ref),
    program_key = (select lower(trim(deals.program)) from deals where deals.id = alert_states.deal_ref)`.execute(
    db,
  );
  await db.schema
    .createIndex('alert_states_by_risk')
    .on('alert_states')
    .columns(['risk', 'pdm_key', 'program_key'])
    .execute();
}
