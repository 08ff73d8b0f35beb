import type { Kysely } from 'kysely';

/** One person's drafts in the order in which they were begun, and why the last run of a batch stopped. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('drafts_by_sender').on('drafts').columns(['sender_id', 'id']).execute();
  const batches = () => db.schema.alterTable('draft_batches');
  await batches().addColumn('detail', 'text').execute();
  await batches().addColumn('detail_params', 'text').execute();
}
