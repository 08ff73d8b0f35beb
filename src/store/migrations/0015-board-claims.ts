import type { Kysely } from 'kysely';

/** Who draws the card of a channel at present, or how long nobody is to try it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('alert_board_claims')
    .addColumn('place_key', 'text', (column) => column.primaryKey())
    .addColumn('held_until', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
