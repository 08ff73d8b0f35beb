import type { Kysely } from 'kysely';

/**
 * What a proposed contact is proposed for: to come, to take another's place or to go; whom it replaces; and the edit of the deal
 * that its acceptance made. What was proposed before is for a contact more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('proposed_contacts')
    .addColumn('kind', 'text', (column) => column.notNull().defaultTo('add'))
    .execute();
  await db.schema.alterTable('proposed_contacts').addColumn('replaces', 'text').execute();
  await db.schema.alterTable('proposed_contacts').addColumn('edit', 'text').execute();
  await db.schema.createIndex('proposed_contacts_by_edit').on('proposed_contacts').column('edit').execute();
}
