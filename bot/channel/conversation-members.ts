import type { ConnectorClient } from './connector.ts';

/** A member of a conversation as Teams sends it. Its object id has one of two names. */
export interface ChannelMember {
  readonly id: string;
  readonly name?: string | null;
  readonly email?: unknown;
  readonly userPrincipalName?: unknown;
  readonly userRole?: unknown;
  readonly aadObjectId?: string | null;
  readonly objectId?: string | null;
  readonly tenantId?: string | null;
}

/** The members of a conversation; in a channel those of its team. */
export interface ConversationMembers {
  /** @throws ConnectorError also when nobody of that id is in it */
  one(memberId: string): Promise<ChannelMember>;
  /**
   * A page of all members; `continuationToken` leads to the next one.
   * @throws ConnectorError
   */
  page(
    size: number,
    continuationToken?: string,
  ): Promise<{ readonly members: readonly ChannelMember[]; readonly continuationToken?: string | null }>;
}

/** Where members are asked for: the conversation of an activity, or the team whose channel it is. */
interface Gathering {
  readonly conversation: { readonly id: string };
  readonly channelData?: { readonly team?: { readonly id?: unknown } | null } | null;
}

/** The members of the conversation of an activity, as the connector at its service URL tells them. */
export function conversationMembers(
  { conversations }: ConnectorClient,
  { conversation, channelData }: Gathering,
): ConversationMembers {
  const team = channelData?.team?.id;
  const where = typeof team === 'string' && team !== '' ? team : conversation.id;
  return {
    one: async (memberId) => (await conversations.getConversationMember(where, memberId)) as ChannelMember,
    page: async (pageSize, continuationToken) => {
      const next = continuationToken === undefined ? {} : { continuationToken };
      const answer = await conversations.getConversationPagedMembers(where, { pageSize, ...next });
      return answer as Awaited<ReturnType<ConversationMembers['page']>>;
    },
  };
}
