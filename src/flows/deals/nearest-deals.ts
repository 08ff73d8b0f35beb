import type { Kysely } from 'kysely';
import MiniSearch from 'minisearch';
import { searchWords } from '../../domain/search-words.ts';
import type { DealRow } from '../../store/queries/deals/deal-row.ts';
import type { OfPeople } from '../../store/queries/deals/deals.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import { namesOfDeals, refsWithWords, wordsBeginning } from '../../store/queries/deals/search.ts';
import type { Schema } from '../../store/schema/index.ts';

/** The number of deals offered when no deal matches. */
const MOST_NEAREST = 3;

/**
 * The numbers of words sought, of similar words read and used for each, and of deals compared: a large book takes no
 * longer than a small one.
 */
const MOST_WORDS = 8;
const MOST_ALIKE_WORDS = 500;
const WORDS_TAKEN = 6;
const MOST_CANDIDATES = 300;

/** The share of a word's letters that may be wrong, 0 to 1. */
const WRONG_LETTERS = 0.34;

/**
 * The share of the words that a deal must match: `half` for a sentence, since nearly any deal is near to a long one.
 */
export type Nearness = 'any' | 'half';

/** The deals whose ids, customers and domains are most like the words, among those somebody may see. */
export async function nearestDeals(
  db: Kysely<Schema>,
  words: readonly string[],
  of: OfPeople,
  nearness: Nearness,
): Promise<readonly DealRow[]> {
  const sought = searchWords(words.join(' ')).slice(0, MOST_WORDS);
  if (sought.length === 0) return [];
  const names = await namesOfDeals(
    db,
    of === 'everybody' ? { refs: await candidates(db, sought) } : { addresses: of },
  );
  const texts = names.map(({ id, deal_id, customer, customer_domains }) => ({
    id,
    text: `${deal_id} ${customer} ${customer_domains}`,
  }));
  const least = nearness === 'half' ? sought.length / 2 : 1;
  const found = alike(texts, sought).filter(({ met }) => met >= least);
  const refs = found.slice(0, MOST_NEAREST).map(({ id }) => id);
  const rows = await dealsByRefs(db, refs);
  return rows.toSorted((one, other) => refs.indexOf(one.id) - refs.indexOf(other.id));
}

/** The rows, among everybody's deals, of those with a word that is like a sought one and begins like it. */
async function candidates(db: Kysely<Schema>, sought: readonly string[]): Promise<number[]> {
  const taken = await Promise.all(
    sought.map(async (word) => {
      const beginnings = [...new Set([word.slice(0, 2), `${word.slice(1, 2)}${word.slice(0, 1)}`])];
      const lists = await Promise.all(beginnings.map((one) => wordsBeginning(db, one, MOST_ALIKE_WORDS)));
      const known = [...new Set(lists.flat())].map((text, id) => ({ id, text }));
      const like = alike(known, [word]).slice(0, WORDS_TAKEN);
      const words = like.flatMap(({ id }) => known[id]?.text ?? []);
      return refsWithWords(db, words, Math.floor(MOST_CANDIDATES / sought.length));
    }),
  );
  return [...new Set(taken.flat())];
}

interface Alike {
  readonly id: number;
  /** The number of words that matched. */
  readonly met: number;
}

/** The texts with words like the sought ones, the most alike first. */
function alike(
  texts: readonly { readonly id: number; readonly text: string }[],
  words: readonly string[],
): Alike[] {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: searchWords });
  index.addAll(texts);
  return index
    .search(words.join(' '), { fuzzy: WRONG_LETTERS, prefix: true, weights: { fuzzy: 0.5, prefix: 0.8 } })
    .map(({ id, queryTerms }) => ({ id: id as number, met: queryTerms.length }))
    .toSorted((one, other) => other.met - one.met);
}
