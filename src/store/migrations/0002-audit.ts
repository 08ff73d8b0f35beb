import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../db/dialect.ts';

/** Note and raw answer of a piece of evidence, and the audit log. */
export async function up(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  await db.schema.alterTable('evidence').addColumn('note', 'text').execute();
  await db.schema.alterTable('evidence').addColumn('raw', 'text').execute();

  await db.schema
    .createTable('audit')
    .addColumn('id', flavour.idType, (column) => flavour.id(column.primaryKey()))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('actor_name', 'text', (column) => column.notNull())
    .addColumn('actor_address', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('deal_key', 'text')
    .addColumn('conversation', 'text')
    .addColumn('detail', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('audit_by_deal').on('audit').columns(['deal_key', 'id']).execute();
  for (const statement of flavour.appendOnly('audit')) await sql.raw(statement).execute(db);
}
