import type { ConversationReference, TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { BotAdapter } from './adapter.ts';
import { cardMessage } from './card-activity.ts';

/** Where a conversation is; what a turn leaves behind for who speaks there later. */
export type Where = Partial<ConversationReference>;

/** Speaks in conversations outside of a turn. Fails where the connector refuses. */
export interface ProactiveMessages {
  /** Changes a card that was sent. */
  change(where: Where, activityId: string, card: AdaptiveCard): Promise<void>;
  /** Gives the id of the message; null when the channel does not tell. */
  post(where: Where, card: AdaptiveCard): Promise<string | null>;
}

/** Speaks through the adapter, whose own way would make a failed turn of a refusal. */
export function proactiveMessages(adapter: BotAdapter, appId: string): ProactiveMessages {
  const within = async <T>(where: Where, run: (context: TurnContext) => Promise<T>): Promise<T> => {
    let outcome: { readonly value: T } | { readonly failure: unknown } | null = null;
    await adapter.continueConversationAsync(appId, where, async (context) => {
      // The adapter makes up an id; nothing is to be an answer to a message that does not exist.
      (context.activity as { id?: string | undefined }).id = undefined;
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
  };
}

function outcomeOf<T>(outcome: { readonly value: T } | { readonly failure: unknown } | null): T {
  if (outcome === null) throw new Error('the adapter ran nothing in the conversation');
  if ('failure' in outcome) throw outcome.failure;
  return outcome.value;
}
