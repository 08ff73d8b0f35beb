import { withoutThread } from './conversation-id.ts';
import type { ConversationMembers } from './conversation-members.ts';

/** Somebody in a conversation, as the channel names them. */
export interface ChannelAccount {
  readonly id: string;
  readonly name?: string;
  readonly aadObjectId?: string;
}

/** A conversation, as the channel names it. */
export interface ChannelConversation {
  readonly id: string;
  readonly name?: string;
  readonly tenantId?: string;
  readonly conversationType?: string;
  readonly isGroup?: boolean;
}

/** The fields of an inbound activity that are read; `activity-schema.ts` says what may be in them. */
export interface ChannelActivity {
  readonly type: string;
  readonly id?: string;
  readonly timestamp?: Date;
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly deliveryMode?: string;
  readonly conversation: ChannelConversation;
  readonly from: ChannelAccount;
  readonly recipient: ChannelAccount;
  readonly text?: string;
  /** How the text is written: `xml` is HTML; left out, as plain text or Markdown. */
  readonly textFormat?: string;
  readonly name?: string;
  readonly action?: string;
  readonly locale?: string;
  /** The time zone of the sender's client by its IANA name. */
  readonly localTimezone?: string;
  readonly replyToId?: string;
  /** What a button or an invoke carries. */
  readonly value?: unknown;
  readonly membersAdded?: readonly ChannelAccount[];
  readonly membersRemoved?: readonly ChannelAccount[];
  readonly entities?: readonly Entity[];
  readonly attachments?: readonly object[];
  readonly channelData?: {
    readonly tenant?: { readonly id?: string };
    readonly team?: { readonly id?: string };
    readonly channel?: { readonly id?: string; readonly type?: string };
    /** What happened, of an activity that can tell of several things: `editMessage`. */
    readonly eventType?: string;
  };
}

/** Whether an activity tells that a message was edited. It has the id of that message, whenever it is edited. */
export function isEdit({ channelData }: Pick<ChannelActivity, 'channelData'>): boolean {
  return channelData?.eventType === 'editMessage';
}

interface Entity {
  readonly type?: string;
  readonly mentioned?: { readonly id?: string };
  readonly text?: string;
  /** Of a `clientInfo`: the time zone of the sender's client by its IANA name. */
  readonly timezone?: string;
}

/** What is sent: a message, an edit of one, that the bot is typing, or the answer to an invoke. */
export interface OutgoingActivity {
  readonly type: string;
  /** The message that is edited. */
  readonly id?: string;
  readonly text?: string;
  /** How the text is read; left out, as Markdown. */
  readonly textFormat?: 'plain';
  /** The line that notifications and lists of chats show. */
  readonly summary?: string;
  readonly attachments?: readonly object[];
  readonly name?: string;
  /** The answer to an invoke (`type` is `invokeResponse`). */
  readonly value?: unknown;
}

/** The answer to an invoke: status and body of the answer to its HTTP request. */
export interface InvokeResponse {
  readonly status: number;
  readonly body?: unknown;
}

/** A turn as the channel hands it over: an activity, and the ways to answer it, which throw after the turn. */
export interface ChannelTurn {
  readonly activity: ChannelActivity;
  /** Who is in the conversation. Works after the turn, too. */
  readonly members: ConversationMembers;
  /** Whether anything was sent, by a targeted copy, too. That the bot is typing is no response. */
  readonly responded: boolean;
  /** Whether what the bot says goes to the asker alone, as targeted messages (`targeted.ts`). */
  readonly isTargeted: boolean;
  /** Makes everything that the bot says from now on targeted to the asker, or not. */
  target(isTargeted: boolean): void;
  /** A copy of the turn whose messages go to its asker alone. */
  targeted(): ChannelTurn;
  /**
   * Answers the activity; a text is a message. Resolves to the id of what was sent, where the channel gives one.
   * @throws ConnectorError
   */
  sendActivity(activity: string | OutgoingActivity): Promise<{ readonly id?: string } | undefined>;
  /**
   * Edits a message of the bot in the conversation.
   * @throws ConnectorError
   */
  updateActivity(activity: OutgoingActivity & { readonly id: string }): Promise<void>;
  /**
   * Deletes a message of the bot in the conversation.
   * @throws ConnectorError
   */
  deleteActivity(activityId: string): Promise<void>;
}

/** The handler of a turn. */
export type TurnLogic = (turn: ChannelTurn) => Promise<void>;

/** A turn for what follows it, when nothing of it can be answered any more. */
export type PastTurn = Pick<ChannelTurn, 'activity' | 'members' | 'isTargeted'>;

/** What is kept of a turn for what follows it. */
export function lasting({ activity, members, isTargeted }: PastTurn): PastTurn {
  return { activity, members, isTargeted };
}

/**
 * The reference to a conversation, taken from a turn, with which a message is sent there later. It is stored in this
 * form, which is that of the channel.
 */
export interface ConversationReference {
  readonly activityId?: string;
  readonly user?: ChannelAccount;
  readonly bot?: ChannelAccount;
  readonly conversation: ChannelConversation;
  readonly channelId: string;
  readonly locale?: string;
  readonly serviceUrl: string;
}

/** The reference to the conversation of an activity. */
export function referenceOf(activity: ChannelActivity): ConversationReference {
  const { id, from, recipient, conversation, channelId, locale, serviceUrl } = activity;
  return {
    ...(id === undefined ? {} : { activityId: id }),
    user: from,
    bot: recipient,
    conversation,
    channelId,
    ...(locale === undefined ? {} : { locale }),
    serviceUrl,
  };
}

/** The id of the conversation of a turn, without its thread. */
export function conversationId({ activity }: Pick<ChannelTurn, 'activity'>): string {
  return withoutThread(activity.conversation.id);
}

/** Where the bot speaks outside of a turn. */
export type Where = ConversationReference & {
  /** Whether the messages are targeted to the `user` of the reference, who sees them alone; left out, they are not. */
  readonly isTargeted?: boolean;
};

/** Where a turn is, so that the bot can speak there once the turn is over: to its asker alone, if the turn does. */
export function whereOf({ activity, isTargeted }: Pick<ChannelTurn, 'activity' | 'isTargeted'>): Where {
  const reference = referenceOf(activity);
  return isTargeted ? { ...reference, isTargeted } : reference;
}

/** What is stored of a conversation so that the bot can speak there once the turn is over. */
export function conversationReference(turn: Pick<ChannelTurn, 'activity'>): ConversationReference {
  const { activityId: _, ...reference } = referenceOf(turn.activity);
  return { ...reference, conversation: { ...turn.activity.conversation, id: conversationId(turn) } };
}
