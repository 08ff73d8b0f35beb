import { namingsCard } from '../../cards/deals/namings/naming-card.ts';
import type { SendLimits } from '../../src/alerts/deliver/rate-limits.ts';
import { areAlertsStopped, conversationAtPlace, peopleAt } from '../../src/alerts/deliver/reachable.ts';
import { placeOf } from '../../src/alerts/place-key.ts';
import {
  cannotBeTold,
  claimTelling,
  peopleToTell,
  tellingFailed,
} from '../../src/flows/deals/namings/tell-namings.ts';
import { postedAt, type SpeakingContext, whereIs } from './send-outcome.ts';

export interface NamingNotifierContext extends SpeakingContext {
  /** The limits are shared with all other proactive messages. */
  readonly limits: SendLimits;
}

/**
 * Tells the people who are due to be told, in their own chats, on which deals colleagues named them: one card each,
 * whatever the number of deals. Who has no chat finds the same at `my deals`.
 */
export async function tellNamings(context: NamingNotifierContext, stop: AbortSignal): Promise<void> {
  const { services } = context;
  if (await areAlertsStopped(services.db)) return;
  for (const key of await peopleToTell(services)) {
    if (stop.aborted) return;
    try {
      await tell(context, key);
    } catch (error) {
      services.log.error({ err: error, person: key }, 'somebody could not be told that they were named');
    }
  }
}

async function tell(context: NamingNotifierContext, key: string): Promise<void> {
  const { services, outside, limits } = context;
  const { db, now, log } = services;
  const conversation = await conversationAtPlace(db, placeOf(key));
  if (conversation === null) return cannotBeTold(services, key);
  const ticket = limits.take(conversation.id, now());
  // The next round finds them again.
  if ('afterMs' in ticket) return;
  try {
    const keys = await peopleAt(db, conversation.id);
    const namings = await claimTelling(services, keys);
    if (namings === null) return;
    const outcome = await postedAt(context, conversation, { attempts: 1 }, () =>
      outside.post(whereIs(conversation), namingsCard(namings)),
    );
    if (outcome.kind === 'sent') return;
    log.warn({ person: key, outcome: outcome.kind }, 'somebody was not told that they were named');
    // One that may have arrived is not sent again.
    if (outcome.kind === 'unknown') return;
    await tellingFailed(services, keys, namings, outcome.kind === 'wait' ? outcome.afterMs : null);
  } finally {
    ticket.done(now());
  }
}
