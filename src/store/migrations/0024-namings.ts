import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../db/dialect.ts';

/**
 * Who was named on a deal by a colleague and has not taken it. Everybody who stands on a deal has taken it; the people of
 * a deal are looked up in `deal_people`, where those who have not taken it do not stand.
 */
export async function up(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  await db.schema
    .alterTable('deals')
    .addColumn('not_taken', 'text', (column) => column.notNull().defaultTo(''))
    .execute();

  await db.schema
    .createTable('namings')
    .addColumn('id', flavour.idType, (column) => flavour.id(column.primaryKey()))
    .addColumn('deal_ref', 'integer', (column) => column.notNull().references('deals.id').onDelete('cascade'))
    .addColumn('email_key', 'text', (column) => column.notNull())
    .addColumn('positions', 'text', (column) => column.notNull())
    .addColumn('named_by', 'text', (column) => column.notNull())
    .addColumn('named_by_name', 'text', (column) => column.notNull())
    .addColumn('named_by_address', 'text')
    .addColumn('named_at', 'text', (column) => column.notNull())
    .addColumn('told_at', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('decision', 'text')
    .addUniqueConstraint('namings_once', ['deal_ref', 'email_key'])
    .execute();
  // What a card says of thousands of namings is counted in the index alone.
  await sql`create index namings_open on namings (email_key, named_by, deal_ref, told_at, positions)
    where state = 'open'`.execute(db);
  await sql`create index namings_decided on namings (decision) where decision is not null`.execute(db);

  await db.schema
    .createTable('naming_cards')
    .addColumn('email_key', 'text', (column) => column.primaryKey())
    .addColumn('due_at', 'text')
    .addColumn('last_at', 'text')
    .execute();
  await sql`create index naming_cards_due on naming_cards (due_at) where due_at is not null`.execute(db);
}
