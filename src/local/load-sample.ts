import type { Kysely } from 'kysely';
import { readBook } from '../book/book.ts';
import { type Day, dayOfInstant } from '../domain/day.ts';
import { dealKey } from '../domain/deal.ts';
import { importBook } from '../flows/import-book.ts';
import { countDeals, dealsByKeys } from '../store/queries/deals.ts';
import type { Schema } from '../store/schema.ts';
import { sampleBook } from './sample-book.ts';

/**
 * Loads the sample book, dated from today, into a store that has no deals but sample ones: so that it never
 * goes stale, and never gets between the deals of a real book. Says whether it did.
 */
export async function loadSample(db: Kysely<Schema>, now: () => number): Promise<boolean> {
  const today = dayOfInstant(now());
  const keys = await sampleKeys(today);
  const sampled = await dealsByKeys(db, keys);
  if ((await countDeals(db)) > sampled.length) return false;
  const refused: string[] = [];
  await importBook({
    db,
    source: bytesOf(sampleBook(today)),
    by: 'sample',
    now,
    onProblem: ({ severity, message }) => {
      if (severity === 'error') refused.push(message);
    },
    onDeal: () => {},
  });
  if (refused.length > 0) throw new Error(`the sample book is wrong: ${refused.join('; ')}`);
  return true;
}

async function sampleKeys(today: Day): Promise<string[]> {
  const { book } = await readBook(bytesOf(sampleBook(today)));
  return [...book.files()].map(({ deal }) => dealKey(deal.dealId));
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
