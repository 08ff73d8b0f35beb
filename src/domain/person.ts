/** Somebody who chats with the bot, as Microsoft Teams knows them. */
export interface Person {
  /** Their id in the channel. */
  readonly id: string;
  /** Their object id in Entra ID; null when the channel does not tell. */
  readonly objectId: string | null;
  /** The tenant they belong to; null when the channel does not tell. */
  readonly tenantId: string | null;
  readonly name: string;
  /** Their address and, where it differs, their sign-in name, as written; empty when the channel tells neither. */
  readonly addresses: readonly string[];
}

/** The address a person is shown by. */
export function addressOf({ addresses }: Person): string | null {
  return addresses[0] ?? null;
}

/** How evidence and contacts name the person who recorded them. */
export function recordedAs(person: Person): string {
  return `person:${person.objectId ?? addressOf(person) ?? person.id}`;
}

/** A person in few words: the name, else the address, else the id. */
export function nameOf(person: Person): string {
  return person.name || addressOf(person) || person.id;
}
