import type { Kysely } from 'kysely';

/** The claim on drawing a channel's board, or the time before which nobody is to retry. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('alert_board_claims')
    .addColumn('place_key', 'text', (column) => column.primaryKey())
    .addColumn('held_until', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
