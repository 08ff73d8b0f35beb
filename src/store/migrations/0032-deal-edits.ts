import type { Kysely } from 'kysely';

/** What people changed of deals, with what that replaced; and what a deal said in the versions that somebody was shown. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deal_edits')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('deal_ref', 'integer', (column) => column.notNull().references('deals.id').onDelete('cascade'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('replaced', 'text', (column) => column.notNull())
    .addColumn('undoes', 'text')
    .addColumn('undone_by', 'text')
    .addColumn('author_may_return', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('deal_edits_by_deal').on('deal_edits').column('deal_ref').execute();
  await db.schema
    .createTable('deal_contents')
    .addColumn('deal_ref', 'integer', (column) => column.notNull().references('deals.id').onDelete('cascade'))
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('shown_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('deal_contents_once', ['deal_ref', 'version'])
    .execute();
  await db.schema.createIndex('deal_contents_shown_at').on('deal_contents').column('shown_at').execute();
}
