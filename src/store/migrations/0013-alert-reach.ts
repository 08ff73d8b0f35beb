import { type Kysely, sql } from 'kysely';

/** Escalation of unanswered alerts, and the routes to people who don't have the app. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('alert_states').addColumn('critical_since', 'text').execute();
  await sql`update alert_states set critical_since = looked_at where risk = 'critical'`.execute(db);
  for (const column of ['route', 'letter_in', 'letter_key', 'escalation'])
    await db.schema.alterTable('alerts').addColumn(column, 'text').execute();
  // Few rows at any time, each examined once. It begins with the risk, or SQLite would choose another index.
  await sql`
    create index alerts_unanswered on alerts (risk, begun_at)
    where state = 'sent' and risk = 'critical' and escalation is null`.execute(db);

  await db.schema
    .createTable('mailbox_addresses')
    .addColumn('address_key', 'text', (column) => column.primaryKey())
    .addColumn('holder_key', 'text', (column) =>
      column.notNull().references('mailbox_holders.key').onDelete('cascade'),
    )
    .execute();
}
