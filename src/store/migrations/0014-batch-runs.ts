import type { Kysely } from 'kysely';

/** Who makes the drafts of a batch at present, and who asked, so that one that was interrupted can be carried on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const batches = () => db.schema.alterTable('draft_batches');
  await batches()
    .addColumn('runs', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await batches().addColumn('lease_until', 'text').execute();
  await batches().addColumn('asker', 'text').execute();
}
