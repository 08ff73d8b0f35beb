import type { Kysely } from 'kysely';
import { addressKey } from '../../domain/address.ts';
import { statedAddresses } from '../../domain/people/identity.ts';
import type { Person } from '../../domain/people/person.ts';
import { keysThatIdentify } from '../../store/queries/people/person-addresses.ts';
import type { Schema } from '../../store/schema/index.ts';
import { knownPerson } from './known-person.ts';

/** A person as the verified token of a page states them. */
export interface StatedByToken {
  /** Object id in Entra ID. */
  readonly objectId: string;
  readonly tenantId: string;
  readonly name: string;
  readonly signInName: string | null;
  readonly isGuest: boolean;
}

/**
 * The person that a token states: by what Teams has stated of them lately, and by the name they sign in with as long as
 * nobody else has it. A guest's sign-in name is another organisation's word, so that of guests only what Teams stated counts.
 */
export async function tokenPerson(
  context: { readonly db: Kysely<Schema>; readonly now: () => number },
  { objectId, tenantId, name, signInName, isGuest }: StatedByToken,
): Promise<Person> {
  const known = await knownPerson(context, { id: objectId, objectId, tenantId, name });
  if (isGuest) return known;
  const stated = statedAddresses({ email: null, signInName, role: 'user' });
  const own = new Map(stated.map(({ address }) => [addressKey(address), address]));
  for (const key of known.addresses) own.delete(addressKey(key));
  if (own.size === 0) return known;
  const identifying = await keysThatIdentify(context.db, objectId, [...own.keys()]);
  return { ...known, addresses: [...known.addresses, ...identifying.map((key) => own.get(key) ?? key)] };
}
