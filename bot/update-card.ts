import type { BotAdapter } from './adapter.ts';
import { cardMessage, type UpdateCard } from './replies.ts';

/** Changes cards outside of a turn. Fails where the connector refuses, instead of as a failed turn. */
export function updateCardWith(adapter: BotAdapter, appId: string): UpdateCard {
  return async (reference, id, card) => {
    const failures: unknown[] = [];
    await adapter.continueConversationAsync(appId, reference, async (context) => {
      try {
        await context.updateActivity({ ...cardMessage(card), id });
      } catch (error) {
        failures.push(error);
      }
    });
    if (failures.length > 0) throw failures[0];
  };
}
