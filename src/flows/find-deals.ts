import type { Kysely } from 'kysely';
import { searchWords } from '../domain/search-words.ts';
import type { DealRow } from '../store/deal-row.ts';
import { dealsByWords, type OfPeople } from '../store/queries/deals.ts';
import type { Schema } from '../store/schema.ts';

/** So many matches are looked at; who finds more should say more. */
export const MOST_MATCHES = 50;

/**
 * The deals meant by some words: every deal in which each word begins a word of its id, its customer or its
 * customer's domains (at most `MOST_MATCHES`).
 */
export async function findDeals(
  db: Kysely<Schema>,
  text: string,
  of: OfPeople = 'everybody',
): Promise<readonly DealRow[]> {
  const words = searchWords(text);
  return words.length === 0 ? [] : dealsByWords(db, words, MOST_MATCHES, of);
}
