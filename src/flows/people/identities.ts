import { addressKey } from '../../domain/address.ts';
import {
  claimsByKey,
  claimsOf,
  domainOf,
  personOf,
  type StatedMember,
  statedAddresses,
} from '../../domain/people/identity.ts';
import type { Person } from '../../domain/people/person.ts';
import { sameTenant } from '../../domain/people/tenant.ts';
import { claimOf, personAddresses, signInDomainsAmong } from '../../store/queries/people/person-addresses.ts';
import { type NoteContext, noteAddresses } from './note-addresses.ts';

export interface IdentitiesContext extends NoteContext {
  /** The tenant whose people are served; null serves everybody (local mode). */
  readonly tenantId: string | null;
}

interface Identified {
  readonly persons: Promise<readonly Person[]>;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly version: number;
}

/** How long whom an address identifies is cached, in milliseconds: other processes meet people, too. */
const FRESH_MS = 60_000;

/**
 * Tells who the members are that Teams states, by the addresses that are theirs alone. What Teams states is stored when
 * this process is given it first, so that every process knows who else has an address.
 */
export class Identities {
  readonly #context: IdentitiesContext;
  /** By the list or the member that the roster gave. */
  readonly #identified = new WeakMap<object, Identified>();
  readonly #noted = new WeakSet<object>();
  /** Grows when what is stored of an address may change who others are. */
  #version = 0;

  constructor(context: IdentitiesContext) {
    this.#context = context;
  }

  async one(member: StatedMember): Promise<Person> {
    const [person] = await this.#fresh(member, [member]);
    return person as Person;
  }

  all(members: readonly StatedMember[]): Promise<readonly Person[]> {
    return this.#fresh(members, members);
  }

  #fresh(source: object, members: readonly StatedMember[]): Promise<readonly Person[]> {
    const at = this.#context.now();
    const known = this.#identified.get(source);
    if (known && known.version === this.#version && at - known.at < FRESH_MS) return known.persons;
    const entry = { persons: this.#identify(source, members), at, version: this.#version };
    this.#identified.set(source, entry);
    entry.persons.catch(() => {
      if (this.#identified.get(source) === entry) this.#identified.delete(source);
    });
    return entry.persons;
  }

  async #identify(source: object, members: readonly StatedMember[]): Promise<readonly Person[]> {
    const { db } = this.#context;
    const own = members.filter((member) => !this.#isOfOtherTenant(member));
    const stated = own.flatMap(statedAddresses);
    const keys = [...new Set(stated.map(({ address }) => addressKey(address)))];
    const claims = own.flatMap(claimsOf);
    const guestKeys = stated.flatMap(({ address, kind }) => (kind === 'guest' ? [address] : []));
    const domains = new Set([
      ...(await this.#signInDomains(guestKeys)),
      ...claims.flatMap(({ key, kind }) => (kind === 'sign-in' ? [domainOf(key)] : [])),
    ]);
    const rows = this.#noted.has(source)
      ? await personAddresses(db, keys)
      : await this.#note(own, keys, domains);
    this.#noted.add(source);
    const stored = rows.map(claimOf);
    const guests = stored.flatMap(({ key, kind }) => (kind === 'guest' ? [key] : []));
    const signInDomains = new Set([...domains, ...(await this.#signInDomains(guests))]);
    const known = { claims: claimsByKey([...stored, ...claims]), signInDomains };
    return members.map((member) =>
      this.#isOfOtherTenant(member) ? nobody(member) : personOf(member, known),
    );
  }

  async #note(members: readonly StatedMember[], keys: readonly string[], signInDomains: ReadonlySet<string>) {
    const { rows, isNews } = await noteAddresses(this.#context, members, keys, signInDomains);
    if (isNews) this.#version += 1;
    return rows;
  }

  #signInDomains(addresses: readonly string[]): Promise<ReadonlySet<string>> {
    return signInDomainsAmong(this.#context.db, [...new Set(addresses.map(domainOf))]);
  }

  #isOfOtherTenant({ tenantId }: StatedMember): boolean {
    const served = this.#context.tenantId;
    return served !== null && tenantId !== null && !sameTenant(tenantId, served);
  }
}

/** A member of another tenant, whom no address identifies here. */
function nobody({ id, objectId, tenantId, name }: StatedMember): Person {
  return { id, objectId, tenantId, name, addresses: [] };
}
