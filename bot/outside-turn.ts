import type { ConversationReference, TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/types.ts';
import type { BotAdapter } from './adapter.ts';
import { cardMessage } from './replies.ts';

/** Where a conversation is; what a turn leaves behind for who speaks there later. */
export type Where = Partial<ConversationReference>;

/** Speaks in conversations outside of a turn. Fails where the connector refuses. */
export interface OutsideTurn {
  /** Changes a card that was sent. */
  change(where: Where, activityId: string, card: AdaptiveCard): Promise<void>;
  post(where: Where, card: AdaptiveCard): Promise<void>;
}

/** Speaks through the adapter, whose own way would make a failed turn of a refusal. */
export function outsideTurn(adapter: BotAdapter, appId: string): OutsideTurn {
  const within = async (where: Where, run: (context: TurnContext) => Promise<unknown>) => {
    const failures: unknown[] = [];
    await adapter.continueConversationAsync(appId, where, async (context) => {
      await run(context).catch((error: unknown) => failures.push(error));
    });
    if (failures.length > 0) throw failures[0];
  };
  return {
    change: (where, id, card) =>
      within(where, (context) => context.updateActivity({ ...cardMessage(card), id })),
    post: (where, card) => within(where, (context) => context.sendActivity(cardMessage(card))),
  };
}
