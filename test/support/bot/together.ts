import type { Roster } from '../../../bot/turn/roster/roster.ts';

/** The people of a conversation: who asks, and everybody in it, each known by an address. */
export function together(asker: string, ...others: readonly string[]): Roster {
  const person = (email: string) => ({
    id: `29:${email}`,
    objectId: null,
    tenantId: null,
    name: email,
    addresses: [email],
  });
  return {
    asker: async () => person(asker),
    members: async () => others.map(person),
    forget: async () => {},
  };
}
