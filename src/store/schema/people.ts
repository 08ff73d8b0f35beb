import type { ClaimKind } from '../../domain/people/identity.ts';

/** An address that Teams states for a person. A person's row is replaced when Teams states another address for them. */
export interface PersonAddressTable {
  address_key: string;
  /** Entra object id in lower case. */
  object_id: string;
  kind: ClaimKind;
  /** The domain of the address, in lower case. */
  domain: string;
  /** ISO 8601, UTC, as `last_seen`. */
  first_seen: string;
  /** When Teams last stated it, to about a day. */
  last_seen: string;
}

/** When somebody last looked at the page *Today*. */
export interface LastLookTable {
  /** `person:…`, as evidence names people. */
  person_key: string;
  looked_at: string;
}
