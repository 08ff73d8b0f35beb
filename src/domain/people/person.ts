/** A person who chats with the bot, as Microsoft Teams knows them. */
export interface Person {
  /** Their id in the channel. */
  readonly id: string;
  /** Their object id in Entra ID; null when the channel does not state it. */
  readonly objectId: string | null;
  /** The tenant they belong to; null when the channel does not state it. */
  readonly tenantId: string | null;
  readonly name: string;
  /** The addresses that identify them, as written: their address and, if it differs, their sign-in name. */
  readonly addresses: readonly string[];
  /** The addresses that the channel states for them and that do not identify them; left out, there are none. */
  readonly uncounted?: readonly UncountedAddress[];
}

/** An address that does not identify the person it is stated for. */
export interface UncountedAddress {
  /** As written. */
  readonly address: string;
  /** `address-of-two`: another member has it, too; `guest`: it is not proven to be the address of a guest. */
  readonly why: 'address-of-two' | 'guest';
}

/** The address by which a person is shown; null when the channel states none. */
export function addressOf({ addresses }: Person): string | null {
  return addresses[0] ?? null;
}

/** The id by which evidence, contacts and drafts name a person: `person:…`. */
export function recordedAs(person: Person): string {
  return `person:${person.objectId ?? addressOf(person) ?? person.id}`;
}

/** The name of a person, else their address, else their id. */
export function nameOf(person: Person): string {
  return person.name || addressOf(person) || person.id;
}
