import { type Kysely, sql } from 'kysely';
import { namesOfContact, namesOfDeal } from '../../domain/deal-names.ts';
import type { Dialect } from '../db/dialect.ts';

/** Deals that are read at once: what is made of them stays within the parameters of a statement. */
const AT_ONCE = 200;

interface DealNamesRow {
  readonly id: number;
  readonly deal_id: string;
  readonly customer: string;
  readonly agreement_number: string | null;
  readonly package_id: string | null;
  readonly customer_contact_name: string | null;
}

/**
 * What people call deals by besides the words of `deal_words`: ids and numbers in every spelling, and the names of contacts. A
 * row of a contact goes with the contact. What a process of the version before adds beside this one is found once it is written again.
 */
export async function up(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  await db.schema
    .createTable('deal_names')
    .addColumn('deal_ref', 'integer', (column) => column.notNull().references('deals.id').onDelete('cascade'))
    .addColumn('contact_ref', 'integer', (column) => column.references('contacts.id').onDelete('cascade'))
    .addColumn('word', flavour.prefixText, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('deal_names_by_word').on('deal_names').columns(['word', 'deal_ref']).execute();
  await db.schema.createIndex('deal_names_by_deal').on('deal_names').column('deal_ref').execute();
  await sql`create index deal_names_by_contact on deal_names (contact_ref) where contact_ref is not null`.execute(
    db,
  );
  for (let last = 0; ; ) {
    const { rows: deals } = await sql<DealNamesRow>`
      select id, deal_id, customer, agreement_number, package_id, customer_contact_name
      from deals where id > ${last} order by id limit ${AT_ONCE}`.execute(db);
    await fill(
      db,
      deals.flatMap((deal) =>
        namesOfDeal({
          dealId: deal.deal_id,
          customer: deal.customer,
          agreementNumber: deal.agreement_number,
          packageId: deal.package_id,
          customerContactName: deal.customer_contact_name,
        }).map((word) => [deal.id, null, word] as const),
      ),
    );
    const end = deals.at(-1);
    if (!end) return;
    const { rows: contacts } = await sql<{ id: number; deal_ref: number; name: string }>`
      select id, deal_ref, name from contacts
      where deal_ref > ${last} and deal_ref <= ${end.id} and name is not null`.execute(db);
    await fill(
      db,
      contacts.flatMap(({ id, deal_ref, name }) =>
        namesOfContact(name).map((word) => [deal_ref, id, word] as const),
      ),
    );
    last = end.id;
  }
}

async function fill(
  db: Kysely<unknown>,
  rows: readonly (readonly [deal: number, contact: number | null, word: string])[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const values = rows
      .slice(from, from + AT_ONCE)
      .map(([deal, contact, word]) => sql`(${deal}, cast(${contact} as integer), ${word})`);
    await sql`insert into deal_names (deal_ref, contact_ref, word) values ${sql.join(values)}`.execute(db);
  }
}
