import type { Kysely } from 'kysely';
import { addressesOnDeals } from '../../store/queries/deals/search.ts';
import type { Schema } from '../../store/schema/index.ts';
import { isNamed } from './list-deals.ts';

/** The number of addresses searched for a name. */
const MOST_PEOPLE = 5000;

/** The addresses of people of deals' teams who are called so: each word of the name begins a part of the address. */
export async function peopleNamed(db: Kysely<Schema>, name: string): Promise<readonly string[]> {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return [];
  return (await addressesOnDeals(db, MOST_PEOPLE)).filter((address) => isNamed(address, words));
}
