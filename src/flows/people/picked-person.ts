import type { Kysely } from 'kysely';
import { addressKey, parseAddress } from '../../domain/address.ts';
import type { Schema } from '../../store/schema/index.ts';
import { knownPerson } from './known-person.ts';

/** What a form says of one person: whom the people picker found, and the address that was typed beside it. */
export interface PickedOrTyped {
  /** Their object id in Entra ID, or what else a host sends; empty for nobody. */
  readonly pick: string;
  readonly typed: string;
}

export type PickedPerson =
  | { readonly kind: 'nobody' }
  /** As typed, or the key of an address of whom was picked. */
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * The address that a form means. Of somebody who was picked it is known once the bot has met them; where it is not, the
 * typed one counts, and without one that is said.
 */
export async function pickedPerson(
  context: { readonly db: Kysely<Schema>; readonly now: () => number },
  { pick, typed }: PickedOrTyped,
): Promise<PickedPerson> {
  const stated = typed.trim();
  if (pick.trim() === '') return stated === '' ? { kind: 'nobody' } : { kind: 'address', address: stated };
  const known = await addressesOf(context, pick.trim());
  const [first] = known;
  if (stated !== '') {
    if (first === undefined || known.includes(addressKey(stated)))
      return { kind: 'address', address: stated };
    return { kind: 'refused', why: `You picked ${first} and typed ${stated}: clear one of the two.` };
  }
  if (first !== undefined) return { kind: 'address', address: first };
  return {
    kind: 'refused',
    why: 'I don’t know the address of whom you picked, as they have not used WSA Readiness yet: type it below.',
  };
}

/** The address keys of whom was picked, of whom Teams has stated who they are; a host may send an address itself. */
async function addressesOf(
  context: { readonly db: Kysely<Schema>; readonly now: () => number },
  pick: string,
): Promise<readonly string[]> {
  if (parseAddress(pick)) return [addressKey(pick)];
  const { addresses } = await knownPerson(context, { id: '', objectId: pick, tenantId: null, name: '' });
  return addresses.toSorted();
}
