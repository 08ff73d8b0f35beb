import type { Kysely, Transaction } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import { domainOf } from '../../domain/people/identity.ts';
import type { Person } from '../../domain/people/person.ts';
import { personAddresses, signInDomainsAmong } from '../../store/queries/people/person-addresses.ts';
import type { Schema } from '../../store/schema/index.ts';
import { conversationAtPlace } from '../deliver/reachable.ts';
import { placeOf } from '../place-key.ts';

/**
 * What whoever hands a deal over is told first, and confirms. `outside`: the address is under a domain that nobody of the
 * organisation is known by; `unreachable`: the bot has no conversation with whom it is the address of.
 */
export const CONCERNS = ['outside', 'unreachable'] as const;
export type HandOverConcern = (typeof CONCERNS)[number];

/**
 * What is to be confirmed before a deal is handed over to somebody; empty where nothing is.
 * @param by whoever hands it over
 * @param to the address of the colleague
 */
export async function handOverConcerns(
  db: Kysely<Schema>,
  by: Person,
  to: string,
): Promise<readonly HandOverConcern[]> {
  const key = addressKey(to);
  const concerns: HandOverConcern[] = [];
  if (!(await isOwnDomain(db, by, domainOf(key)))) concerns.push('outside');
  if ((await conversationAtPlace(db, placeOf(key))) === null) concerns.push('unreachable');
  return concerns;
}

/** Whether members of the organisation sign in under a domain, or whoever asks, and is no guest, has an address there. */
async function isOwnDomain(
  db: Kysely<Schema> | Transaction<Schema>,
  { addresses }: Person,
  domain: string,
): Promise<boolean> {
  if ((await signInDomainsAmong(db, [domain])).has(domain)) return true;
  const theirs = addresses.map(addressKey).filter((key) => domainOf(key) === domain);
  if (theirs.length === 0) return false;
  const guests = (await personAddresses(db, theirs)).filter(({ kind }) => kind === 'guest');
  return theirs.some((key) => !guests.some(({ address_key }) => address_key === key));
}
