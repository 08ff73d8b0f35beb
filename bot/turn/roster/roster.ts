import type { StatedMember } from '../../../src/domain/people/identity.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import type { RosterChanges } from '../../../src/flows/turns/roster-changes.ts';
import type { PastTurn } from '../../channel/channel-turn.ts';
import type { ChannelMember } from '../../channel/conversation-members.ts';
import { TtlCache } from './ttl-cache.ts';

/** The people of conversations. */
export type Roster = RosterOf<Person>;

export interface RosterOf<Member> {
  /** The person a turn's activity is from. */
  asker(context: PastTurn): Promise<Member>;
  /** Everybody in the conversation; null when there are too many to ask for, or the channel does not list them all. */
  members(context: PastTurn): Promise<readonly Member[] | null>;
  /** Has every process ask for the members of a conversation anew, because somebody joined or left it. */
  forget(context: PastTurn): Promise<void>;
}

/** How long an address that a person no longer has still counts as theirs. No activity tells of such a change. */
const PERSON_MS = 5 * 60_000;
/** The oldest roster on which it is judged what a group may see: not every join or leave is announced. */
const MEMBERS_MS = 15_000;
const PAGE = 100;
/** The largest conversation whose members are listed: in a larger one hardly any deal may be shown to everybody. */
const MOST_MEMBERS = 300;

/**
 * A roster that asks the channel and caches the answers; a failed request is not cached. Members are cached under the
 * stamp of their last change, so that a change another process has heard of counts here at once.
 */
export function channelRoster(monotonic: () => number, changes: RosterChanges): RosterOf<StatedMember> {
  const persons = new TtlCache<StatedMember>(monotonic, PERSON_MS);
  const rosters = new TtlCache<readonly StatedMember[] | null>(monotonic, MEMBERS_MS);
  return {
    asker: (context) => {
      const { from, conversation } = context.activity;
      return persons.get(`${conversation.tenantId ?? ''}\n${from.id}`, async () =>
        statedMember(await context.members.one(from.id), from.name),
      );
    },
    members: async (context) => {
      if (hasOthersThanItsTeam(context)) return null;
      const key = rosterKey(context);
      const stamp = await changes.stamp(key);
      return rosters.get(`${stamp}\n${key}`, () => membersOf(context));
    },
    forget: (context) => changes.changed(rosterKey(context)),
  };
}

/**
 * Whether the conversation is a shared channel: people of other teams and organisations in it are not in the team's
 * roster.
 */
function hasOthersThanItsTeam({ activity: { channelData } }: PastTurn): boolean {
  return channelData?.channel?.type === 'shared';
}

/** The key of the cached members. All channels of a team share one, because their members are those of the team. */
function rosterKey({ activity: { conversation, channelData } }: PastTurn): string {
  const team: unknown = channelData?.team?.id;
  return `${conversation.tenantId ?? ''}\n${typeof team === 'string' ? team : conversation.id}`;
}

async function membersOf(context: PastTurn): Promise<readonly StatedMember[] | null> {
  const found: StatedMember[] = [];
  let next: string | undefined;
  do {
    const page = await context.members.page(PAGE, next);
    for (const member of page.members) found.push(statedMember(member));
    next = page.continuationToken || undefined;
    if (found.length > MOST_MEMBERS) return null;
  } while (next);
  return found;
}

function statedMember(member: ChannelMember, otherName?: string): StatedMember {
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
