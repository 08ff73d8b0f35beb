import { TurnContext } from 'botbuilder';
import { withoutThread } from './conversation-id.ts';
import type { Where } from './proactive-messages.ts';
import { isTargeted } from './targeted.ts';

/** A turn as the channel hands it over: an activity, and the ways to answer it while the turn lasts. */
export type ChannelTurn = TurnContext;

/** The id of the conversation of a turn, without its thread. */
export function conversationId({ activity }: ChannelTurn): string {
  return withoutThread(activity.conversation.id);
}

/** Where a turn is, so that the bot can speak there once the turn is over: to its asker alone, if the turn does. */
export function whereOf(turn: ChannelTurn): Where {
  const reference = TurnContext.getConversationReference(turn.activity);
  return isTargeted(turn) ? { ...reference, isTargeted: true } : reference;
}

/** What is stored of a conversation so that the bot can speak there once the turn is over. */
export function conversationReference(turn: ChannelTurn): Where {
  const { activityId: _, ...reference } = TurnContext.getConversationReference(turn.activity);
  return { ...reference, conversation: { ...turn.activity.conversation, id: conversationId(turn) } };
}

/** A copy of a turn for what follows it: the one that handlers are given throws when it is used after the turn. */
export function lasting(turn: ChannelTurn): ChannelTurn {
  const copy = new TurnContext(turn.adapter, turn.activity);
  for (const [key, value] of turn.turnState) copy.turnState.set(key, value);
  return copy;
}
