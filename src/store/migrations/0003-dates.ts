import { type Kysely, sql } from 'kysely';

/** The index of deals by due day, which is the close date, else the effective date. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('deals_by_due')
    .on('deals')
    .expression(sql`(coalesce(close_date, effective_date))`)
    .execute();
}
