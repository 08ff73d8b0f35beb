import type { Kysely } from 'kysely';

/** The time zone that a person's client states in their chat with the bot; null where it has stated none yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('alert_places').addColumn('time_zone', 'text').execute();
}
