import { type TeamsChannelAccount, TeamsInfo, type TurnContext } from 'botbuilder';
import type { StatedMember } from '../../src/domain/identity.ts';
import type { Person } from '../../src/domain/person.ts';
import { TtlCache } from './ttl-cache.ts';

/** The people of conversations. */
export type Roster = RosterOf<Person>;

export interface RosterOf<Member> {
  /** The person a turn's activity is from. */
  asker(context: TurnContext): Promise<Member>;
  /** Everybody in the conversation; null when there are too many to ask for, or the channel does not list them all. */
  members(context: TurnContext): Promise<readonly Member[] | null>;
  /** Drops the members that are cached for a conversation, because somebody joined or left it. */
  forget(context: TurnContext): void;
}

const PERSON_MS = 60 * 60_000;
/** Members are cached for minutes only: a join or leave is not announced to a bot that is not running. */
const MEMBERS_MS = 5 * 60_000;
const PAGE = 100;
/** The largest conversation whose members are listed: in a larger one hardly any deal may be shown to everybody. */
const MOST_MEMBERS = 300;

/** A roster that asks the channel and caches the answers; a failed request is not cached. */
export function channelRoster(now: () => number): RosterOf<StatedMember> {
  const persons = new TtlCache<StatedMember>(now, PERSON_MS);
  const rosters = new TtlCache<readonly StatedMember[] | null>(now, MEMBERS_MS);
  return {
    asker: (context) => {
      const { from, conversation } = context.activity;
      return persons.get(`${conversation.tenantId ?? ''}\n${from.id}`, async () =>
        statedMember(await TeamsInfo.getMember(context, from.id), from.name),
      );
    },
    members: async (context) =>
      hasOthersThanItsTeam(context) ? null : rosters.get(rosterKey(context), () => membersOf(context)),
    forget: (context) => rosters.forget(rosterKey(context)),
  };
}

/**
 * Whether the conversation is a shared channel: people of other teams and organisations in it are not in the team's
 * roster.
 */
function hasOthersThanItsTeam({ activity: { channelData } }: TurnContext): boolean {
  return channelData?.channel?.type === 'shared';
}

/** The key of the cached members. All channels of a team share one, because their members are those of the team. */
function rosterKey({ activity: { conversation, channelData } }: TurnContext): string {
  const team: unknown = channelData?.team?.id;
  return `${conversation.tenantId ?? ''}\n${typeof team === 'string' ? team : conversation.id}`;
}

async function membersOf(context: TurnContext): Promise<readonly StatedMember[] | null> {
  const found: StatedMember[] = [];
  let next: string | undefined;
  do {
    const page = await TeamsInfo.getPagedMembers(context, PAGE, next);
    for (const member of page.members) found.push(statedMember(member));
    next = page.continuationToken || undefined;
    if (found.length > MOST_MEMBERS) return null;
  } while (next);
  return found;
}

/** A member as Teams sends it: the object id has one of two names, and botbuilder's type lacks some fields. */
type Member = TeamsChannelAccount & { readonly objectId?: string; readonly tenantId?: string };

function statedMember(member: Member, otherName?: string): StatedMember {
  const { id, name, email, userPrincipalName, userRole, aadObjectId, objectId, tenantId } = member;
  return {
    id,
    objectId: aadObjectId || objectId || null,
    tenantId: tenantId || null,
    name: name || otherName || '',
    email: textIn(email),
    signInName: textIn(userPrincipalName),
    role: textIn(userRole),
  };
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
