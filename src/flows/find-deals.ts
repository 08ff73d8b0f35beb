import type { Kysely } from 'kysely';
import { dealKey } from '../domain/deal.ts';
import { searchWords } from '../domain/search-words.ts';
import type { DealRow } from '../store/deal-row.ts';
import { dealByKey, dealsByWords } from '../store/queries/deals.ts';
import type { Schema } from '../store/schema.ts';

/** So many matches are looked at; who finds more should say more. */
export const MOST_MATCHES = 50;

/**
 * The deals meant by a deal id or by words of the customer: the deal of that id alone if there is one, else
 * every deal in which each word begins a word of its id, customer or domain (at most `MOST_MATCHES`).
 */
export async function findDeals(db: Kysely<Schema>, text: string): Promise<readonly DealRow[]> {
  const exact = await dealByKey(db, dealKey(text));
  if (exact) return [exact];
  const words = searchWords(text);
  return words.length === 0 ? [] : dealsByWords(db, words, MOST_MATCHES);
}
