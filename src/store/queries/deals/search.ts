import { type Kysely, sql, type Transaction } from 'kysely';
import { addressKey } from '../../../domain/address.ts';
import type { Schema } from '../../schema/index.ts';
import { type DealFilters, isOf } from './filters.ts';

/** A deal's names, whose words it is found by. */
export interface DealName {
  readonly id: number;
  readonly deal_id: string;
  readonly customer: string;
  readonly customer_domains: string;
}

/** Most deals of a word, and of people, that are gathered: going through more of them by due day is quicker. */
const MOST_WITH_WORD = 2000;
const MOST_OF_PEOPLE = 1000;

type Db = Kysely<Schema> | Transaction<Schema>;

/**
 * The distinct words of deals with a prefix, sorted, at most `limit`. Each is sought from the one before: in a large
 * book a word stands in thousands of deals, and passing over those would take long.
 */
export async function wordsBeginning(db: Db, beginning: string, limit: number): Promise<string[]> {
  const end = `${beginning}\u{10FFFF}`;
  const { rows } = await sql<{ word: string }>`
    with recursive w(word, n) as (
      select min(word), 1 from deal_words where word >= ${beginning} and word <= ${end}
      union all
      select (select min(d.word) from deal_words d where d.word > w.word and d.word <= ${end}), w.n + 1
        from w where w.word is not null and w.n < ${limit})
    select word from w where word is not null`.execute(db);
  return rows.map(({ word }) => word);
}

/** The distinct addresses of people on deals, sorted, at most `limit`, sought in the same way. */
export async function addressesOnDeals(db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ email_key: string }>`
    with recursive a(email_key, n) as (
      select min(email_key), 1 from deal_people
      union all
      select (select min(p.email_key) from deal_people p where p.email_key > a.email_key), a.n + 1
        from a where a.email_key is not null and a.n < ${limit})
    select email_key from a where email_key is not null`.execute(db);
  return rows.map(({ email_key }) => email_key);
}

/** The distinct names of partners, at most `limit`, sought in the same way. */
export async function partnersOfDeals(db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ partner: string }>`
    with recursive p(partner, n) as (
      select min(partner), 1 from deals where partner is not null
      union all
      select (select min(d.partner) from deals d where d.partner > p.partner), p.n + 1
        from p where p.partner is not null and p.n < ${limit})
    select partner from p where partner is not null`.execute(db);
  return rows.map(({ partner }) => partner);
}

/** Row ids of deals that have one of these words, at most `limit`, in no particular order. */
export async function refsWithWords(db: Db, words: readonly string[], limit: number): Promise<number[]> {
  if (words.length === 0) return [];
  const rows = await db
    .selectFrom('deal_words')
    .select('deal_ref')
    .distinct()
    .where('word', 'in', words)
    .limit(limit)
    .execute();
  return rows.map(({ deal_ref }) => deal_ref);
}

/** The names of deals on which somebody with one of these addresses is, at most `limit`. */
export async function namesOfDeals(
  db: Db,
  by: { readonly addresses: ReadonlySet<string> } | { readonly refs: readonly number[] },
): Promise<DealName[]> {
  const query = db.selectFrom('deals').select(['id', 'deal_id', 'customer', 'customer_domains']);
  const found =
    'refs' in by
      ? query.where('id', 'in', by.refs.length > 0 ? by.refs : [0])
      : query.where((deal) => isOf(deal, by.addresses));
  return found.orderBy('id', 'desc').limit(MOST_OF_PEOPLE).execute();
}

/**
 * Row ids of the deals left by the filter that leaves the fewest; null if each leaves many. A rare word finds its deals
 * at once; for a common one it is better to go through the deals by due day.
 */
export async function fewestRefs(db: Db, { of, people, words = [] }: DealFilters): Promise<number[] | null> {
  let fewest: number[] | null = null;
  const take = (refs: readonly { readonly deal_ref: number }[], most: number) => {
    if (refs.length > most || (fewest && fewest.length <= refs.length)) return;
    fewest = [...new Set(refs.map(({ deal_ref }) => deal_ref))];
  };
  for (const addresses of [of === 'everybody' ? null : of, people?.addresses ?? null]) {
    if (!addresses) continue;
    const keys = [...addresses].map(addressKey);
    const query = db.selectFrom('deal_people').select('deal_ref');
    take(
      await query
        .where('email_key', 'in', keys.length > 0 ? keys : [''])
        .limit(MOST_OF_PEOPLE + 1)
        .execute(),
      MOST_OF_PEOPLE,
    );
  }
  for (const word of words) {
    const query = db.selectFrom('deal_words').select('deal_ref').where('word', '>=', word);
    const end = `${word}\u{10FFFF}`;
    take(
      await query
        .where('word', '<=', end)
        .limit(MOST_WITH_WORD + 1)
        .execute(),
      MOST_WITH_WORD,
    );
  }
  return fewest;
}
