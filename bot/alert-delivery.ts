import { alertCard } from '../cards/alert.ts';
import type { Delivered } from '../src/alerts/answers.ts';
import { keptBoard } from '../src/alerts/channel-board.ts';
import { threadOf } from '../src/alerts/channels.ts';
import { messageOf } from '../src/alerts/message.ts';
import type { Deliver } from '../src/alerts/relay.ts';
import { alertPlaceOf } from '../src/store/queries/alert-people.ts';
import { boardFor } from './alert-boards.ts';
import type { Where } from './outside-turn.ts';
import { answered, type SpeakingContext, whereIs } from './teams-answers.ts';

export interface DeliveryContext extends SpeakingContext {
  /** What is done for who has no conversation with the bot. */
  readonly otherwise: Deliver;
}

/** Sends alerts to where people are in Teams. */
export function deliverer(context: DeliveryContext): Deliver {
  return async (delivery, signal) => {
    const { services } = context;
    const place = await alertPlaceOf(services.db, delivery.placeKey);
    if (!place || place.gone_at !== null) return context.otherwise(delivery, signal);
    const card = alertCard(await messageOf(services, delivery.placeKey, delivery.alerts));
    const where = whereIs(place);
    if (where.conversation?.conversationType !== 'channel')
      return answered(context, delivery, () => context.outside.post(where, card));
    const board = await keptBoard(services.db, delivery.placeKey);
    const head = board ? ({ kind: 'sent', ...board } as const) : await boardFor(context, delivery.placeKey);
    if (head.kind !== 'sent') return head.kind === 'unknown' ? LATER : head;
    // Counted as in doubt by now: it must not go out after that.
    if (signal.aborted) return LATER;
    return answered(context, delivery, () =>
      context.outside.post(inThread(where, delivery.placeKey, head.activityId), card),
    );
  };
}

/** Nothing of the alert itself was sent yet: only the card above it may have arrived. */
const LATER: Delivered = {
  kind: 'wait',
  afterMs: 60_000,
  reason: 'the card of the channel could not be posted',
};

/** What is said of a channel's deals is an answer to the card at its head. */
function inThread(where: Where, placeKey: string, activityId: string | null): Where {
  if (activityId === null || !where.conversation) return where;
  return { ...where, conversation: { ...where.conversation, id: threadOf(placeKey, activityId) } };
}
