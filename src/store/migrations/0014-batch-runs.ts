import type { Kysely } from 'kysely';

/** The process that runs a batch of drafts, and who asked for it, so that an interrupted batch can be resumed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const batches = () => db.schema.alterTable('draft_batches');
  await batches()
    .addColumn('runs', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await batches().addColumn('lease_until', 'text').execute();
  await batches().addColumn('asker', 'text').execute();
}
