import type { Kysely, Transaction } from 'kysely';
import { type Deal, dealKey } from '../../../domain/deal.ts';
import { namesOfDeal } from '../../../domain/deal-names.ts';
import { membersOf, takenTeam } from '../../../domain/people/team.ts';
import { searchWords } from '../../../domain/search-words.ts';
import { gather, inChunks } from '../../db/chunks.ts';
import { dialectOf } from '../../db/dialect.ts';
import type { Schema } from '../../schema/index.ts';
import { type Claim, type DealRow, notTakenOf, rowOfDeal } from './deal-row.ts';
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

/** The deals that somebody with one of these addresses has taken as AE, CE or PDM. */
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

/** Inserts deals, as taken by all whom they state (else `putTeams`); resolves to the row id of each, by deal key. */
export async function insertDeals(
  db: Db,
  deals: readonly Deal[],
  at: string,
  claim: Claim | null = null,
): Promise<ReadonlyMap<string, number>> {
  const claimed = claim ? { claimed_by: JSON.stringify(claim) } : {};
  const rows = await gather(deals, (some) =>
    db
      .insertInto('deals')
      .values(
        some.map((deal) => ({
          ...rowOfDeal(deal),
          created_at: at,
          updated_at: at,
          last_evaluation: null,
          ...claimed,
        })),
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

/** Ends the claims on deals: a book of the organisation states them now. */
export async function endClaims(db: Db, refs: readonly number[]): Promise<void> {
  await inChunks(refs, (some) =>
    db.updateTable('deals').set({ claimed_by: null }).where('id', 'in', some).execute(),
  );
}

/** Locks deals until the transaction ends, so that what is decided about them is decided about what is stored. */
export async function lockDeals(db: Transaction<Schema>, keys: readonly string[]): Promise<void> {
  // An SQLite transaction has the whole database to itself.
  if (dialectOf(db).name === 'sqlite') return;
  await gather(keys.toSorted(), (some) =>
    db
      .selectFrom('deals')
      .select('id')
      .where('deal_key', 'in', some)
      .orderBy('deal_key')
      .forUpdate()
      .execute(),
  );
}

/** Replaces the stated values of a deal; who has not taken it stays so (else `putTeams`). */
export async function updateDeal(db: Db, ref: number, deal: Deal, at: string): Promise<void> {
  const row = await db
    .updateTable('deals')
    .set({ ...rowOfDeal(deal), updated_at: at })
    .where('id', '=', ref)
    .returning('not_taken')
    .executeTakeFirst();
  await db.deleteFrom('deal_people').where('deal_ref', '=', ref).execute();
  await db.deleteFrom('deal_words').where('deal_ref', '=', ref).execute();
  await db.deleteFrom('deal_names').where('deal_ref', '=', ref).where('contact_ref', 'is', null).execute();
  await insertLookups(db, [{ ref, deal, notTaken: row ? notTakenOf(row) : [] }]);
}

/** Sets the time of a deal's last change. */
export async function touchDeal(db: Db, ref: number, at: string): Promise<void> {
  await db.updateTable('deals').set({ updated_at: at }).where('id', '=', ref).execute();
}

/** Inserts the rows by which deals are found: their people, words and names. */
async function insertLookups(
  db: Db,
  deals: readonly { readonly ref: number; readonly deal: Deal; readonly notTaken?: readonly string[] }[],
): Promise<void> {
  const people = deals.flatMap(({ ref, deal, notTaken = [] }) =>
    membersOf(takenTeam(deal, notTaken)).map(({ position, key }) => ({
      deal_ref: ref,
      position,
      email_key: key,
    })),
  );
  await inChunks(people, (some) => db.insertInto('deal_people').values(some).execute());
  const words = deals.flatMap(({ ref, deal }) => wordsOf(deal).map((word) => ({ deal_ref: ref, word })));
  await inChunks(words, (some) => db.insertInto('deal_words').values(some).execute());
  const names = deals.flatMap(({ ref, deal }) =>
    namesOfDeal(deal).map((word) => ({ deal_ref: ref, contact_ref: null, word })),
  );
  await inChunks(names, (some) => db.insertInto('deal_names').values(some).execute());
}

function wordsOf({ dealId, customer, customerDomains }: Deal): string[] {
  return searchWords([dealId, customer, ...customerDomains].join(' '));
}
