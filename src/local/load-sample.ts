import type { Kysely } from 'kysely';
import { readBook } from '../book/book.ts';
import { dayOfInstant } from '../domain/day.ts';
import { dealKey } from '../domain/deal.ts';
import { organisation } from '../domain/people/recorder.ts';
import { importBook } from '../flows/book/import-book.ts';
import { countDeals, dealsByKeys } from '../store/queries/deals/deals.ts';
import { addressesCheckedByOthers } from '../store/queries/deals/evidence.ts';
import type { Schema } from '../store/schema/index.ts';
import { type SampleOptions, sampleBook } from './sample-book.ts';

/** The importer's name on the sample book. */
const BY = organisation('sample');

/** Years after which a sample book is no longer replaced. */
const OLDEST_YEARS = 5;

/**
 * Loads the sample book, dated from today, into a store that is empty or holds a sample book of an earlier day. So
 * it never goes stale, never mixes with a real book, and never overrides checks that people recorded. Returns
 * whether it was loaded.
 */
export async function loadSample(db: Kysely<Schema>, now: () => number): Promise<boolean> {
  const today = dayOfInstant(now());
  const year = await yearToLoad(db, Number(today.slice(0, 4)));
  if (year === null) return false;
  const withoutChecksOf = await addressesCheckedByOthers(db, BY.id);
  const refused: string[] = [];
  await importBook({
    db,
    source: bytesOf(sampleBook(today, { year, withoutChecksOf })),
    importer: BY,
    now,
    onProblem: ({ severity, message }) => {
      if (severity === 'error') refused.push(message);
    },
    onDeal: () => {},
  });
  if (refused.length > 0) throw new Error(`the sample book is wrong: ${refused.join('; ')}`);
  return true;
}

/** The year of the sample deals if the store holds only those; this year if it is empty; null for a real book. */
async function yearToLoad(db: Kysely<Schema>, thisYear: number): Promise<string | null> {
  const count = await countDeals(db);
  if (count === 0) return String(thisYear);
  for (let year = thisYear; year > thisYear - OLDEST_YEARS; year--) {
    const sampled = await dealsByKeys(db, await sampleKeys({ year: String(year) }));
    if (sampled.length === count) return String(year);
  }
  return null;
}

async function sampleKeys(options: SampleOptions): Promise<string[]> {
  const { book } = await readBook(bytesOf(sampleBook('2026-06-01', options)));
  return [...book.files()].map(({ deal }) => dealKey(deal.dealId));
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
