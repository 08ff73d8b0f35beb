import type { ConversationAccount, ConversationReference, TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { BotAdapter } from './adapter.ts';
import { cardMessage } from './card-activity.ts';
import type { ConnectorClient, ConversationParameters } from './connector.ts';
import { setTargeted } from './targeted.ts';

/** The reference to a conversation, taken from a turn, with which a message is sent there later. */
export type Where = Partial<ConversationReference> & {
  /** Whether the messages are targeted to the `user` of the reference, who sees them alone; left out, they are not. */
  readonly isTargeted?: boolean;
};

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
export function proactiveMessages(adapter: BotAdapter, appId: string): ProactiveMessages & ChatOpener {
  const within = async <T>(where: Where, run: (context: TurnContext) => Promise<T>): Promise<T> => {
    let outcome: { readonly value: T } | { readonly failure: unknown } | null = null;
    await adapter.continueConversationAsync(appId, where, async (context) => {
      // The adapter makes up an id; nothing is to be an answer to a message that does not exist.
      (context.activity as { id?: string | undefined }).id = undefined;
      if (where.isTargeted) setTargeted(context, true);
      outcome = await run(context).then(
        (value) => ({ value }),
        (failure: unknown) => ({ failure }),
      );
    });
    return outcomeOf(outcome);
  };
  return {
    change: (where, id, card) =>
      within(where, async (context) => {
        await context.updateActivity({ ...cardMessage(card), id });
      }),
    post: (where, card) =>
      within(where, async (context) => {
        const sent = await context.sendActivity(cardMessage(card));
        return sent?.id || null;
      }),
    openChat: ({ isTargeted: _, ...from }) =>
      within(from, async (context) => {
        const { conversations }: ConnectorClient = context.turnState.get(adapter.ConnectorClientKey);
        const { id } = await conversations.createConversation(chatParameters(from));
        return { ...from, conversation: chatOf(from, id) };
      }),
  };
}

/** Parameters of a chat of two. botbuilder's type asks for a topic and a first message, which Teams does not. */
function chatParameters({ bot, user, conversation }: Where): ConversationParameters {
  const { tenantId } = conversation ?? {};
  const tenant = tenantId ? { tenantId, channelData: { tenant: { id: tenantId } } } : {};
  return { isGroup: false, bot, members: user ? [user] : [], ...tenant } as ConversationParameters;
}

function chatOf({ conversation }: Where, id: string): ConversationAccount {
  const { tenantId } = conversation ?? {};
  const account = { id, name: '', isGroup: false, conversationType: 'personal' };
  return tenantId ? { ...account, tenantId } : account;
}

function outcomeOf<T>(outcome: { readonly value: T } | { readonly failure: unknown } | null): T {
  if (outcome === null) throw new Error('the adapter ran nothing in the conversation');
  if ('failure' in outcome) throw outcome.failure;
  return outcome.value;
}
