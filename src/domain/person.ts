/** A person who chats with the bot, as Microsoft Teams knows them. */
export interface Person {
  /** Their id in the channel. */
  readonly id: string;
  /** Their object id in Entra ID; null when the channel does not state it. */
  readonly objectId: string | null;
  /** The tenant they belong to; null when the channel does not state it. */
  readonly tenantId: string | null;
  readonly name: string;
  /** Their address and, if it differs, their sign-in name, as written; empty when the channel states neither. */
  readonly addresses: readonly string[];
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
