import { type Kysely, sql } from 'kysely';

/** The deals on which something is left to do, by due day: searches go through these, and not through those of former years. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index deals_open_by_due on deals ((coalesce(close_date, effective_date)), id)
    where stage not in ('activated', 'closed', 'cancelled')
  `.execute(db);
}
