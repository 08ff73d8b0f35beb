import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { BotAdapter } from './adapter.ts';
import { cardMessage } from './card-activity.ts';
import type { ChannelConversation, ChannelTurn, Where } from './channel-turn.ts';

export type { Where } from './channel-turn.ts';

/** Sends and edits messages outside of a turn. Each call rejects when the connector refuses it. */
export interface ProactiveMessages {
  /** Edits the message of a card that was sent. */
  change(where: Where, activityId: string, card: AdaptiveCard): Promise<void>;
  /** Sends a card; resolves to the id of its message, null when the channel gives none. */
  post(where: Where, card: AdaptiveCard): Promise<string | null>;
}

/** Opens chats of the bot and one person. Each call rejects when the connector refuses it. */
export interface ChatOpener {
  /**
   * Opens the chat with the `user` of a conversation, at the service of that conversation. Teams gives the chat that there
   * is, if there is one.
   */
  openChat(from: Where): Promise<Where>;
}

/**
 * Proactive messages through the adapter. A connector error is carried out of the turn as a value and thrown after it:
 * thrown within, the adapter would pass it to `onTurnError`, and the caller would never hear of it.
 */
export function proactiveMessages(
  adapter: Pick<BotAdapter, 'speak' | 'createConversation'>,
): ProactiveMessages & ChatOpener {
  const within = async <T>(
    { isTargeted = false, ...reference }: Where,
    run: (turn: ChannelTurn) => Promise<T>,
  ): Promise<T> => {
    let outcome: { readonly value: T } | { readonly failure: unknown } | null = null;
    await adapter.speak(reference, async (turn) => {
      turn.target(isTargeted);
      outcome = await run(turn).then(
        (value) => ({ value }),
        (failure: unknown) => ({ failure }),
      );
    });
    return outcomeOf(outcome);
  };
  return {
    change: (where, id, card) => within(where, (turn) => turn.updateActivity({ ...cardMessage(card), id })),
    post: (where, card) =>
      within(where, async (turn) => {
        const sent = await turn.sendActivity(cardMessage(card));
        return sent?.id || null;
      }),
    openChat: async ({ isTargeted: _, ...from }) => {
      const id = await adapter.createConversation(from.serviceUrl, chatParameters(from));
      return { ...from, conversation: chatOf(from, id) };
    },
  };
}

/** Parameters of a chat of two. */
function chatParameters({ bot, user, conversation }: Where): object {
  const { tenantId } = conversation;
  const tenant = tenantId ? { tenantId, channelData: { tenant: { id: tenantId } } } : {};
  return { isGroup: false, bot, members: user ? [user] : [], ...tenant };
}

function chatOf({ conversation }: Where, id: string): ChannelConversation {
  const { tenantId } = conversation;
  const account = { id, name: '', isGroup: false, conversationType: 'personal' };
  return tenantId ? { ...account, tenantId } : account;
}

function outcomeOf<T>(outcome: { readonly value: T } | { readonly failure: unknown } | null): T {
  if (outcome === null) throw new Error('the adapter ran nothing in the conversation');
  if ('failure' in outcome) throw outcome.failure;
  return outcome.value;
}
