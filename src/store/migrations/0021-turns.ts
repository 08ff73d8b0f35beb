import type { Kysely } from 'kysely';
import type { Dialect } from '../db/dialect.ts';

/**
 * What several processes have to know of each other's turns: which activities are being handled or were, which cards
 * were drawn over, whose members have changed, and what waits for a sign-in.
 */
export async function up(db: Kysely<unknown>, { id, idType }: Pick<Dialect, 'id' | 'idType'>): Promise<void> {
  await db.schema
    .createTable('handled_activities')
    .addColumn('activity_key', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text')
    .execute();
  await db.schema
    .createTable('drawn_cards')
    .addColumn('message_key', 'text', (column) => column.primaryKey())
    .addColumn('stamp', 'text', (column) => column.notNull())
    .addColumn('drawn_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('roster_changes')
    .addColumn('roster_key', 'text', (column) => column.primaryKey())
    .addColumn('stamp', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('sign_in_requests')
    .addColumn('id', idType, (column) => id(column.primaryKey()))
    .addColumn('person_key', 'text', (column) => column.notNull())
    .addColumn('verb', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('sign_in_requests_person_key')
    .on('sign_in_requests')
    .column('person_key')
    .execute();
}
