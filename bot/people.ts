import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Person } from '../src/domain/person.ts';

/** Finds out who a turn's activity is from. */
export type FindPerson = (context: TurnContext) => Promise<Person>;

const REMEMBER_MS = 60 * 60_000;
const MOST_REMEMBERED = 5000;

/** Asks the channel who somebody is, and remembers it for an hour. A failure is not remembered. */
export function peopleOfChannel(now: () => number): FindPerson {
  const known = new Map<string, { readonly person: Person; readonly at: number }>();
  return async (context) => {
    const { from, conversation } = context.activity;
    const key = `${conversation.tenantId ?? ''}\n${from.id}`;
    const remembered = known.get(key);
    if (remembered && now() - remembered.at < REMEMBER_MS) return remembered.person;
    const member = await TeamsInfo.getMember(context, from.id);
    const email = member.email || member.userPrincipalName || null;
    const person: Person = { id: from.id, name: member.name ?? from.name ?? '', email };
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, { person, at: now() });
    return person;
  };
}
