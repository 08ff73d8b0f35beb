import { setTimeout } from 'node:timers/promises';
import { messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { SendLimits, Ticket } from '../../src/alerts/deliver/rate-limits.ts';
import { placeOf } from '../../src/alerts/place-key.ts';
import { maySee, viewerOf } from '../../src/domain/audience.ts';
import type { Deal } from '../../src/domain/deal.ts';
import type { Viewers } from '../../src/flows/deals/viewers.ts';
import type { ReadReply } from '../../src/flows/tracking/read-replies.ts';
import type { Services } from '../../src/services.ts';
import { isStopped } from '../../src/store/queries/alerts/alerts.ts';
import { type AlertPlaceRow, alertPlaceOf } from '../../src/store/queries/alerts/people.ts';
import { dealOfRow } from '../../src/store/queries/deals/deal-row.ts';
import { addressesOfHolder, holderByKey } from '../../src/store/queries/mail/mailbox-owners.ts';
import { dealByRef } from '../../src/store/queries/mail/replies.ts';
import type { ProactiveMessages } from '../channel/proactive-messages.ts';
import { whereIs } from './send-outcome.ts';

export interface ReplyNotifierContext {
  readonly services: Services;
  readonly outside: Pick<ProactiveMessages, 'post'>;
  /** The limits are shared with all other proactive messages. */
  readonly limits: SendLimits;
  /** Waits so many milliseconds. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

/** A message that can't be sent within this time is not sent, in milliseconds. */
const LONGEST_WAIT_MS = 5000;

/**
 * Notifies a sender in their own chat of the replies to their letters, once. A sender without a chat is not notified, and a
 * failed message is not sent again: the command `replies` lists all replies.
 */
export async function notifyOfReplies(
  context: ReplyNotifierContext,
  mailboxKey: string,
  replies: readonly ReadReply[],
): Promise<void> {
  const { services } = context;
  const { db, log } = services;
  if (replies.length === 0 || (await isStopped(db))) return;
  const addresses = await addressesOfHolder(db, mailboxKey);
  const place = await firstPlace(services, addresses);
  if (place === null) return;
  const { asker, audience, conversation } = await sender(services, mailboxKey, addresses, place);
  for (const dealRef of new Set(replies.map((reply) => reply.dealRef))) {
    try {
      const row = await dealByRef(db, dealRef);
      const deal = row && dealOfRow(row);
      // They have asked for nothing, so that no refusal has to be entered into the audit log.
      if (!deal || !maySee(audience, deal)) continue;
      const detail = 'was told of an answer to their letter';
      await services.audit.note([
        { actor: asker, action: 'view', dealId: deal.dealId, conversation, detail },
      ]);
      const about = replies.filter((reply) => reply.dealRef === dealRef);
      await post(context, place, newsCard(deal, about));
    } catch (error) {
      // The sender is notified of the other deals all the same.
      log.warn({ err: error, deal: dealRef, mailbox: mailboxKey }, 'nobody could be told of an answer');
    }
  }
}

async function post(context: ReplyNotifierContext, place: AlertPlaceRow, card: AdaptiveCard): Promise<void> {
  const { services, outside } = context;
  const ticket = await ticketFor(context, place.conversation_id);
  try {
    await outside.post(whereIs(place), card);
  } finally {
    ticket.done(services.now());
  }
}

async function ticketFor(
  { services, limits, pause = setTimeout }: ReplyNotifierContext,
  conversation: string,
): Promise<Ticket> {
  for (let waited = 0; ; ) {
    const ticket = limits.take(conversation, services.now());
    if (!('afterMs' in ticket)) return ticket;
    waited += ticket.afterMs;
    if (waited > LONGEST_WAIT_MS) throw new Error('more is being said there than may be');
    await pause(ticket.afterMs);
  }
}

async function firstPlace({ db }: Services, addresses: readonly string[]): Promise<AlertPlaceRow | null> {
  for (const address of addresses) {
    const place = await alertPlaceOf(db, placeOf(address));
    if (place && place.gone_at === null) return place;
  }
  return null;
}

async function sender(
  { db, admins }: Services,
  key: string,
  addresses: readonly string[],
  place: AlertPlaceRow,
): Promise<Viewers> {
  const holder = await holderByKey(db, key);
  const id = holder?.user_id ?? key;
  const asker = { id, objectId: key === id ? null : key, tenantId: place.tenant_id, name: '', addresses };
  const viewer = viewerOf(asker, admins);
  return { asker, viewer, audience: [viewer], conversation: place.conversation_id };
}

function newsCard({ customer, dealId }: Deal, replies: readonly ReadReply[]): AdaptiveCard {
  const from = [...new Set(replies.map((reply) => reply.from))].join(', ');
  const proposed = replies.reduce((sum, reply) => sum + reply.proposed, 0);
  const offered =
    proposed === 0
      ? 'No address that is not on the deal already was found in it.'
      : `${proposed} ${proposed === 1 ? 'address is' : 'addresses are'} proposed. Nothing is on the deal before somebody accepts it.`;
  return messageCard({
    title: `${customer}: your letter was answered`,
    text: [`${dealId}, by ${from}`, offered],
    commands: [...(proposed === 0 ? [] : [`replies ${dealId}`]), `check ${dealId}`],
  });
}
