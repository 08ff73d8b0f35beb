import { alertCard } from '../../cards/alerts/alert-card.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { keptBoard } from '../../src/alerts/channels/channel-board.ts';
import { type Conversation, conversationAtPlace } from '../../src/alerts/deliver/reachable.ts';
import type { Deliver, Delivery } from '../../src/alerts/deliver/relay.ts';
import type { SendOutcome } from '../../src/alerts/deliver/send-outcome.ts';
import { messageOf } from '../../src/alerts/message/alert-message.ts';
import { threadOf } from '../../src/alerts/place-key.ts';
import { writeReason } from '../../src/domain/alerts/reason.ts';
import type { Where } from '../channel/proactive-messages.ts';
import { type BoardsContext, boardFor } from './channel-boards.ts';
import { answered, postedAt, whereIs } from './send-outcome.ts';

export interface AlertSenderContext extends BoardsContext {
  /** Delivers alerts to people who have no conversation with the bot. */
  readonly otherwise: Deliver;
}

/** Sends messages of alerts to the conversations in Teams, or by the fallback if there is none. */
export function alertSender(context: AlertSenderContext): Deliver {
  const { services, outside } = context;
  return async (delivery, signal) => {
    const ready = await prepared(context, delivery);
    if (ready.kind === 'elsewhere') return context.otherwise(delivery, signal);
    if (ready.kind !== 'ready') return ready;
    // The relay has set the message to in doubt by now, so it must not be sent any more.
    if (signal.aborted)
      return { kind: 'wait', afterMs: RETRY_MS, reason: { code: 'too-little-time', before: 'posting' } };
    const { place, where, card } = ready;
    const post = () => outside.post(where, card);
    // If a thread is not found, the channel itself may still exist.
    return where.conversation?.id === whereIs(place).conversation?.id
      ? postedAt({ services, random: context.random }, place, delivery, post)
      : answered(context, delivery, post);
  };
}

type Prepared =
  | {
      readonly kind: 'ready';
      readonly place: Conversation;
      readonly where: Where;
      readonly card: AdaptiveCard;
    }
  | { readonly kind: 'elsewhere' }
  | Exclude<SendOutcome, { kind: 'sent' }>;

const RETRY_MS = 60_000;

/** Prepares a message. Nothing has been sent at a failure here, so the message is not in doubt. */
async function prepared(context: AlertSenderContext, delivery: Delivery): Promise<Prepared> {
  try {
    return await prepare(context, delivery);
  } catch (error) {
    const { log } = context.services;
    log.error({ err: error, place: delivery.placeKey }, 'an alert could not be prepared; it is tried again');
    const what = error instanceof Error ? error.message : String(error);
    return { kind: 'wait', afterMs: RETRY_MS, reason: { code: 'not-prepared', error: what } };
  }
}

async function prepare(context: AlertSenderContext, { placeKey, alerts }: Delivery): Promise<Prepared> {
  const { services } = context;
  const place = await conversationAtPlace(services.db, placeKey);
  if (place === null) return { kind: 'elsewhere' };
  const card = alertCard(await messageOf(services, placeKey, alerts), { linkOf: services.dealLink });
  const where = whereIs(place);
  if (where.conversation?.conversationType !== 'channel') return { kind: 'ready', place, where, card };
  const board = await keptBoard(services.db, placeKey);
  const head = board ? ({ kind: 'sent', ...board } as const) : await boardFor(context, placeKey);
  // Only the board may have arrived; the message was not sent, so it is tried again.
  if (head.kind === 'unknown') {
    const reason = { code: 'board-failed', why: writeReason(head.reason) } as const;
    return { kind: 'wait', afterMs: RETRY_MS, reason };
  }
  if (head.kind !== 'sent') return head;
  return { kind: 'ready', place, where: inThread(where, placeKey, head.activityId), card };
}

/** The thread below a channel's board, in which its alerts are posted. */
function inThread(where: Where, placeKey: string, activityId: string | null): Where {
  if (activityId === null || !where.conversation) return where;
  return { ...where, conversation: { ...where.conversation, id: threadOf(placeKey, activityId) } };
}
