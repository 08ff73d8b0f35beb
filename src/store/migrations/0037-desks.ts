import { type Kysely, sql } from 'kysely';

/**
 * The addresses of partners' desks that admins have added to a deal, or to a partner by its name and so to all of its deals. A
 * row is never deleted, so that a removal can be undone. By the index of partner contacts a desk's deals are found.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('desks')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('deal_ref', 'integer', (column) => column.references('deals.id').onDelete('cascade'))
    .addColumn('partner', 'text')
    .addColumn('partner_key', 'text')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('address_key', 'text', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text', (column) => column.notNull())
    .addColumn('adder_name', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    .addCheckConstraint('desks_of_one', sql`(deal_ref is null) <> (partner_key is null)`)
    .execute();
  await sql`
    create unique index desks_of_deal on desks (deal_ref, address_key)
     where removed_at is null and deal_ref is not null`.execute(db);
  await sql`
    create unique index desks_of_partner on desks (partner_key, address_key)
     where removed_at is null and partner_key is not null`.execute(db);
  await sql`
    create index deals_by_partner_contact on deals (lower(partner_contact_email))
     where partner_contact_email is not null`.execute(db);
  await sql`create index deals_by_partner on deals (partner) where partner is not null`.execute(db);
}
