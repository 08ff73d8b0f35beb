import { type Kysely, sql } from 'kysely';

/** Whether an alert's message was redrawn after its deal was ready or closed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('alerts').addColumn('edited_at', 'text').execute();
  await db.schema
    .alterTable('alerts')
    .addColumn('edit_attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('alerts').addColumn('edit_after', 'text').execute();
  // Most sent messages are redrawn sooner or later, and leave this index.
  await sql`create index alerts_to_edit on alerts (begun_at, deal_ref, edit_after, id) where activity_id is not null and edited_at is null and kind <> 'ready'`.execute(
    db,
  );
}
