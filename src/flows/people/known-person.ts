import type { Kysely } from 'kysely';
import type { Person } from '../../domain/people/person.ts';
import { keysThatIdentify, personAddresses } from '../../store/queries/people/person-addresses.ts';
import type { Schema } from '../../store/schema/index.ts';

/** How long what Teams has stated of somebody tells who they are where Teams can't be asked, in milliseconds. */
const KNOWN_MS = 30 * 24 * 60 * 60_000;

/**
 * A person with the addresses that identify them by what Teams stated of them lately, for where it can't be asked; of one
 * whom the bot has not met, or whose object id the channel does not state, without any.
 */
export async function knownPerson(
  { db, now }: { readonly db: Kysely<Schema>; readonly now: () => number },
  stated: Omit<Person, 'addresses' | 'uncounted'>,
): Promise<Person> {
  const objectId = stated.objectId?.toLowerCase() ?? null;
  if (objectId === null) return { ...stated, addresses: [] };
  const since = new Date(now() - KNOWN_MS).toISOString();
  const rows = await personAddresses(db, [], [objectId]);
  const keys = rows.filter(({ last_seen }) => last_seen >= since).map(({ address_key }) => address_key);
  return { ...stated, addresses: keys.length === 0 ? [] : await keysThatIdentify(db, objectId, keys) };
}
