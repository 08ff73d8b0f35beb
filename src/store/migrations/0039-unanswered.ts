import { type Kysely, sql } from 'kysely';

/**
 * Questions that the guidance did not answer, or not with what was asked: a row for each question and what was shown, without
 * who asked. `shown` is the entry that was shown, or the subject outside of the pages.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('unanswered')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('shown', 'text')
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addColumn('first_at', 'text', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addColumn('cleared_at', 'text')
    .addCheckConstraint('unanswered_why', sql`why in ('not-asked', 'outside', 'none')`)
    .addCheckConstraint('unanswered_times', sql`times > 0`)
    .execute();
  await sql`
    create index unanswered_open on unanswered (times, last_at)
     where cleared_at is null`.execute(db);
}
