import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { BotAdapter } from './adapter.ts';
import { cardMessage } from './card-activity.ts';
import type { ChannelTurn, ConversationReference } from './channel-turn.ts';

/** The reference to a conversation, taken from a turn, with which a message is sent there later. */
export type Where = ConversationReference;

/** Sends and edits messages outside of a turn. Each call rejects when the connector refuses it. */
export interface ProactiveMessages {
  /** Edits the message of a card that was sent. */
  change(where: Where, activityId: string, card: AdaptiveCard): Promise<void>;
  /** Sends a card; resolves to the id of its message, null when the channel gives none. */
  post(where: Where, card: AdaptiveCard): Promise<string | null>;
}

/**
 * Proactive messages through the adapter. A connector error is carried out of the turn as a value and thrown after it:
 * thrown within, the adapter would pass it to `onTurnError`, and the caller would never hear of it.
 */
export function proactiveMessages(adapter: Pick<BotAdapter, 'speak'>): ProactiveMessages {
  const within = async <T>(where: Where, run: (turn: ChannelTurn) => Promise<T>): Promise<T> => {
    let outcome: { readonly value: T } | { readonly failure: unknown } | null = null;
    await adapter.speak(where, async (turn) => {
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
  };
}

function outcomeOf<T>(outcome: { readonly value: T } | { readonly failure: unknown } | null): T {
  if (outcome === null) throw new Error('the adapter ran nothing in the conversation');
  if ('failure' in outcome) throw outcome.failure;
  return outcome.value;
}
