import { type TeamsChannelAccount, TeamsInfo, type TurnContext } from 'botbuilder';
import type { Person } from '../../src/domain/person.ts';
import { TtlCache } from './ttl-cache.ts';

/** Finds out who is in a conversation. */
export interface Roster {
  /** Who a turn's activity is from. */
  asker(context: TurnContext): Promise<Person>;
  /** Everybody in the conversation; null when they are too many to ask for, or can't be told. */
  members(context: TurnContext): Promise<readonly Person[] | null>;
  /** Somebody came or went: who is there has to be asked for anew. */
  forget(context: TurnContext): void;
}

const PERSON_MS = 60 * 60_000;
/** Teams tells who comes and goes, but not where the bot was not running: so not for long. */
const MEMBERS_MS = 5 * 60_000;
const PAGE = 100;
/** In a larger conversation hardly a deal is everybody's; it is not worth the questions. */
const MOST_MEMBERS = 300;

/** Asks the channel who people are, and remembers it for a while. A failure is not remembered. */
export function channelRoster(now: () => number): Roster {
  const persons = new TtlCache<Person>(now, PERSON_MS);
  const rosters = new TtlCache<readonly Person[] | null>(now, MEMBERS_MS);
  return {
    asker: (context) => {
      const { from, conversation } = context.activity;
      return persons.get(`${conversation.tenantId ?? ''}\n${from.id}`, async () =>
        personOf(await TeamsInfo.getMember(context, from.id), from.name),
      );
    },
    members: async (context) =>
      hasOthersThanItsTeam(context) ? null : rosters.get(rosterKey(context), () => membersOf(context)),
    forget: (context) => rosters.forget(rosterKey(context)),
  };
}

/** In a shared channel there may be people of other teams and organisations, whom the team's roster lacks. */
function hasOthersThanItsTeam({ activity: { channelData } }: TurnContext): boolean {
  return channelData?.channel?.type === 'shared';
}

/** Whoever is in a channel is in its team, so all channels of a team share a roster. */
function rosterKey({ activity: { conversation, channelData } }: TurnContext): string {
  const team: unknown = channelData?.team?.id;
  return `${conversation.tenantId ?? ''}\n${typeof team === 'string' ? team : conversation.id}`;
}

async function membersOf(context: TurnContext): Promise<readonly Person[] | null> {
  const found: Person[] = [];
  let next: string | undefined;
  do {
    const page = await TeamsInfo.getPagedMembers(context, PAGE, next);
    for (const member of page.members) found.push(personOf(member));
    next = page.continuationToken || undefined;
    if (found.length > MOST_MEMBERS) return null;
  } while (next);
  return found;
}

/** Teams tells the object id under two names, and more of a member than botbuilder's type says. */
type Member = TeamsChannelAccount & { readonly objectId?: string; readonly tenantId?: string };

function personOf(member: Member, otherName?: string): Person {
  const { id, name, email, userPrincipalName, aadObjectId, objectId, tenantId } = member;
  const addresses = [email, userPrincipalName].filter((address) => typeof address === 'string' && address);
  return {
    id,
    objectId: aadObjectId || objectId || null,
    tenantId: tenantId || null,
    name: name || otherName || '',
    addresses: [...new Set(addresses as string[])],
  };
}
