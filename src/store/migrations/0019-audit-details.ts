import type { Kysely } from 'kysely';

/**
 * The code and the parameters of what an audit entry records. An entry that is there has neither: nobody may change
 * it, so its text in `detail` stays what is shown of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('audit').addColumn('detail_code', 'text').execute();
  await db.schema.alterTable('audit').addColumn('detail_params', 'text').execute();
}
