import type { ChannelActivity, OutgoingActivity } from './channel-turn.ts';

/**
 * Targeted messages of Teams, which one member of a shared conversation sees alone (public preview):
 * https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages. Whether the messages of a turn
 * are targeted is said of the turn, not of each message: it then sends, edits and deletes all of them so, over the
 * connector itself, since no SDK knows of them.
 */

/** A message of a conversation, whose id has no thread. */
export interface TargetedMessage {
  readonly conversationId: string;
  readonly activityId: string;
  /** The id that Teams has for the one person who sees it. */
  readonly recipientId: string;
}

/** The targeted messages that were sent, by any process. */
export interface TargetedLog {
  /** Stores that a message is targeted; never fails. */
  sent(message: TargetedMessage): Promise<void>;
}

/** Whether a person sent an activity to the bot alone, of which the others in the conversation see nothing. */
export function isSentToBotAlone({ recipient }: Pick<ChannelActivity, 'recipient'>): boolean {
  return (recipient as { readonly isTargeted?: unknown }).isTargeted === true;
}

/** A message to the asker of an activity as the connector takes it where it is targeted; it can't be a reply. */
export function targetedMessage(message: OutgoingActivity, asked: ChannelActivity): object {
  const addressed = { ...addressedTo(asked), recipient: asked.from, ...message };
  if (asked.type !== 'message' || !asked.id || !isSentToBotAlone(asked)) return addressed;
  // Teams draws what was asked above the answer.
  return { ...addressed, entities: [{ type: 'targetedMessageInfo', messageId: asked.id }] };
}

/** An edit as the connector takes it where the message is targeted: whom it is for can't be said again. */
export function targetedEdit(edit: OutgoingActivity, asked: ChannelActivity): object {
  return { ...addressedTo(asked), ...edit };
}

function addressedTo({ channelId, serviceUrl, conversation, recipient, locale }: ChannelActivity): object {
  return { channelId, serviceUrl, conversation, from: recipient, ...(locale ? { locale } : {}) };
}
