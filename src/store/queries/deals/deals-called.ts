import { type Kysely, sql, type Transaction } from 'kysely';
import { addressKey } from '../../../domain/address.ts';
import type { Schema } from '../../schema/index.ts';
import type { ContactRow } from './contacts.ts';
import type { OfPeople } from './filters.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** A word that a deal is called by. */
export interface Hit {
  readonly deal_ref: number;
  readonly word: string;
}

/** The most words of one statement, each of which is looked up twice. */
const AT_ONCE = 100;

/**
 * The deals that are called by one of these words, of those somebody may see: of each word at most `limit`.
 * @param beginning whether the words may be beginnings of those of the deal
 */
export async function hitsOf(
  db: Db,
  words: readonly string[],
  of: OfPeople,
  limit: number,
  beginning = false,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (let from = 0; from < words.length; from += AT_ONCE) {
    const parts = words
      .slice(from, from + AT_ONCE)
      .flatMap((word) =>
        (['deal_words', 'deal_names'] as const).map((table) => part(table, word, of, limit, beginning)),
      );
    const { rows } = await sql<Hit>`${sql.join(parts, sql` union all `)}`.execute(db);
    for (const hit of rows) hits.push(hit);
  }
  return hits;
}

function part(
  table: 'deal_words' | 'deal_names',
  word: string,
  of: OfPeople,
  limit: number,
  beginning: boolean,
) {
  const met = beginning ? sql`word >= ${word} and word <= ${`${word}\u{10FFFF}`}` : sql`word = ${word}`;
  const seen =
    of === 'everybody'
      ? sql``
      : sql` and deal_ref in (select deal_ref from deal_people where email_key in (${sql.join(keysOf(of))}))`;
  return sql`select * from (select deal_ref, cast(${word} as text) as word from ${sql.table(table)} where ${met}${seen} limit ${limit}) ${sql.raw('as hits')}`;
}

function keysOf(of: ReadonlySet<string>): string[] {
  return of.size === 0 ? [''] : [...of].map(addressKey);
}

/** The names and addresses of contacts of some deals. */
export async function contactNamesOf(
  db: Db,
  refs: readonly number[],
): Promise<readonly Pick<ContactRow, 'deal_ref' | 'name' | 'email_key'>[]> {
  if (refs.length === 0) return [];
  return db
    .selectFrom('contacts')
    .select(['deal_ref', 'name', 'email_key'])
    .where('deal_ref', 'in', refs)
    .execute();
}
