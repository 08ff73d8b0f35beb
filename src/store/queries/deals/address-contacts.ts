import type { Kysely, Transaction } from 'kysely';
import { addressKey } from '../../../domain/address.ts';
import type { CloudScopeId } from '../../../domain/ids.ts';
import { gather } from '../../db/chunks.ts';
import type { Schema } from '../../schema/index.ts';
import { insertContactNames, type NewContact } from './contacts.ts';
import type { DealRow, PeopleOfRow } from './deal-row.ts';
import { isOf, type OfPeople } from './filters.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** An address that is a contact on a deal, and an AE, CE or PDM of that deal; both are keys. */
export interface AddressOnDeal extends PeopleOfRow {
  readonly address: string;
  readonly person: string;
}

/** The addresses that are contacts of a deal in a scope with one of these people as AE, CE or PDM. All are keys. */
export async function addressesOnDealsOf(
  db: Db,
  scope: CloudScopeId,
  addresses: readonly string[],
  people: readonly string[],
): Promise<AddressOnDeal[]> {
  if (addresses.length === 0) return [];
  return gather(people, (some) =>
    db
      .selectFrom('contacts')
      .innerJoin('deals', 'deals.id', 'contacts.deal_ref')
      .innerJoin('deal_people', 'deal_people.deal_ref', 'contacts.deal_ref')
      .select(['contacts.email_key as address', 'deal_people.email_key as person', 'deals.id'])
      .select(['partner', 'ae_email', 'ce_email', 'pdm_email', 'partner_contact_email', 'not_taken'])
      .distinct()
      .where('deals.cloud_scope', '=', scope)
      .where('contacts.email_key', 'in', addresses)
      .where('deal_people.email_key', 'in', some)
      .execute(),
  );
}

/** Adds contacts after those of a deal; resolves to the addresses that were new in that role. */
export async function addMissingContacts(
  db: Transaction<Schema>,
  dealRef: number,
  contacts: readonly Omit<NewContact, 'dealRef' | 'position'>[],
): Promise<ReadonlySet<string>> {
  const { last } = await db
    .selectFrom('contacts')
    .select((of) => of.fn.max('position').as('last'))
    .where('deal_ref', '=', dealRef)
    .executeTakeFirstOrThrow();
  const next = last === null ? 0 : Number(last) + 1;
  const rows = contacts.map(({ role, email, name, addedAt, addedBy }, at) => ({
    deal_ref: dealRef,
    position: next + at,
    role,
    email,
    email_key: addressKey(email),
    name,
    added_at: addedAt,
    added_by: addedBy,
  }));
  const added = await db
    .insertInto('contacts')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['deal_ref', 'role', 'email_key']).doNothing())
    .returning(['id', 'deal_ref', 'name', 'email_key'])
    .execute();
  await insertContactNames(db, added);
  return new Set(added.map(({ email_key }) => email_key));
}

/** Deals on which some addresses are contacts, those of some people alone, the newest first, at most `limit`. */
export async function dealsWithContacts(
  db: Db,
  emailKeys: readonly string[],
  of: OfPeople,
  limit: number,
): Promise<DealRow[]> {
  if (emailKeys.length === 0) return [];
  const query = db
    .selectFrom('deals')
    .selectAll()
    .where('id', 'in', (contacts) =>
      contacts.selectFrom('contacts').select('deal_ref').where('email_key', 'in', emailKeys),
    )
    .orderBy('id', 'desc')
    .limit(limit);
  return of === 'everybody' ? query.execute() : query.where((deal) => isOf(deal, of)).execute();
}
