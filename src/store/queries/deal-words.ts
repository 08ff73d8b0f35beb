import { type Kysely, sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/**
 * Different words of deals that begin in a way, in their order, so many at most. Each is sought from the one
 * before: in a large book a word stands in thousands of deals, and to pass over those would take long.
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

/** The addresses of everybody who is on a deal, so many at most. Sought in the same way. */
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

/** Some of the deals that have one of these words, so many at most. */
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
