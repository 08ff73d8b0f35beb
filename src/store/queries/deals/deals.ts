import type { Kysely, Transaction } from 'kysely';
import { addressKey } from '../../../domain/address.ts';
import { type Deal, dealKey } from '../../../domain/deal.ts';
import { searchWords } from '../../../domain/search-words.ts';
import { gather, inChunks } from '../../db/chunks.ts';
import type { DealPersonTable, Schema } from '../../schema/index.ts';
import { type DealRow, rowOfDeal } from './deal-row.ts';
import { isOf } from './filters.ts';

export type { OfPeople } from './filters.ts';
export { dealsByWords, dealsDue } from './lists.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

export async function dealByKey(db: Db, key: string): Promise<DealRow | undefined> {
  return db.selectFrom('deals').selectAll().where('deal_key', '=', key).executeTakeFirst();
}

export async function dealsByKeys(db: Db, keys: readonly string[]): Promise<DealRow[]> {
  return gather(keys, (some) => db.selectFrom('deals').selectAll().where('deal_key', 'in', some).execute());
}

/** The deals on which somebody with one of these addresses is AE, CE or PDM. */
export async function dealsOfPeople(db: Db, addresses: ReadonlySet<string>): Promise<DealRow[]> {
  return db
    .selectFrom('deals')
    .selectAll()
    .where((deal) => isOf(deal, addresses))
    .orderBy('id')
    .execute();
}

export async function countDeals(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('deals')
    .select((of) => of.fn.countAll<number | string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Inserts deals; resolves to the row id of each, by deal key. */
export async function insertDeals(
  db: Db,
  deals: readonly Deal[],
  at: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await gather(deals, (some) =>
    db
      .insertInto('deals')
      .values(
        some.map((deal) => ({ ...rowOfDeal(deal), created_at: at, updated_at: at, last_evaluation: null })),
      )
      .returning(['id', 'deal_key'])
      .execute(),
  );
  const refs = new Map(rows.map(({ id, deal_key }) => [deal_key, id]));
  await insertLookups(
    db,
    deals.map((deal) => ({ ref: refs.get(dealKey(deal.dealId)) ?? 0, deal })),
  );
  return refs;
}

/** Replaces the stated values of a deal. */
export async function updateDeal(db: Db, ref: number, deal: Deal, at: string): Promise<void> {
  await db
    .updateTable('deals')
    .set({ ...rowOfDeal(deal), updated_at: at })
    .where('id', '=', ref)
    .execute();
  await db.deleteFrom('deal_people').where('deal_ref', '=', ref).execute();
  await db.deleteFrom('deal_words').where('deal_ref', '=', ref).execute();
  await insertLookups(db, [{ ref, deal }]);
}

/** Sets the time of a deal's last change. */
export async function touchDeal(db: Db, ref: number, at: string): Promise<void> {
  await db.updateTable('deals').set({ updated_at: at }).where('id', '=', ref).execute();
}

/** Inserts the rows by which deals are found: their people and words. */
async function insertLookups(
  db: Db,
  deals: readonly { readonly ref: number; readonly deal: Deal }[],
): Promise<void> {
  const people = deals.flatMap(({ ref, deal }) =>
    peopleOf(deal).map((person) => ({ deal_ref: ref, ...person })),
  );
  await inChunks(people, (some) => db.insertInto('deal_people').values(some).execute());
  const words = deals.flatMap(({ ref, deal }) => wordsOf(deal).map((word) => ({ deal_ref: ref, word })));
  await inChunks(words, (some) => db.insertInto('deal_words').values(some).execute());
}

function peopleOf({ aeEmail, ceEmail, pdmEmail }: Deal): Omit<DealPersonTable, 'deal_ref'>[] {
  const stated = [
    { position: 'ae', email: aeEmail },
    { position: 'ce', email: ceEmail },
    { position: 'pdm', email: pdmEmail },
  ] as const;
  return stated.flatMap(({ position, email }) =>
    email === null ? [] : [{ position, email_key: addressKey(email) }],
  );
}

function wordsOf({ dealId, customer, customerDomains }: Deal): string[] {
  return searchWords([dealId, customer, ...customerDomains].join(' '));
}
