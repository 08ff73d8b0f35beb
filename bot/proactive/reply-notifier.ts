import { setTimeout } from 'node:timers/promises';
import { messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import type { SendLimits, Ticket } from '../../src/alerts/deliver/rate-limits.ts';
import {
  areAlertsStopped,
  type Conversation,
  firstConversation,
} from '../../src/alerts/deliver/reachable.ts';
import { placeOf } from '../../src/alerts/place-key.ts';
import type { Deal } from '../../src/domain/deal.ts';
import { mailboxOwner } from '../../src/flows/tracking/mailbox-owners.ts';
import type { ReadReply } from '../../src/flows/tracking/read-replies.ts';
import { dealOfNews, ownerAlone } from '../../src/flows/tracking/reply-news.ts';
import type { Services } from '../../src/services.ts';
import type { ProactiveMessages } from '../channel/proactive-messages.ts';
import { whereIs } from './send-outcome.ts';

export interface ReplyNotifierContext {
  readonly services: Services;
  readonly outside: Pick<ProactiveMessages, 'post'>;
  /** The limits are shared with all other proactive messages. */
  readonly limits: SendLimits;
  /** Waits a number of milliseconds. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

/** The longest time to wait for the send limits, in milliseconds; a message that would wait longer is not sent. */
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
  const { db, log, admins } = services;
  if (replies.length === 0 || (await areAlertsStopped(db))) return;
  const owner = await mailboxOwner(db, mailboxKey);
  const conversation = await firstConversation(db, owner.addresses.map(placeOf));
  if (conversation === null) return;
  const viewers = ownerAlone(owner, conversation, admins);
  for (const dealRef of new Set(replies.map((reply) => reply.dealRef))) {
    try {
      const deal = await dealOfNews(services, viewers, dealRef);
      if (!deal) continue;
      const about = replies.filter((reply) => reply.dealRef === dealRef);
      await post(context, conversation, newsCard(deal, about));
    } catch (error) {
      // The sender is still notified of the other deals.
      log.warn({ err: error, deal: dealRef, mailbox: mailboxKey }, 'nobody could be told of an answer');
    }
  }
}

async function post(
  context: ReplyNotifierContext,
  conversation: Conversation,
  card: AdaptiveCard,
): Promise<void> {
  const { services, outside } = context;
  const ticket = await ticketFor(context, conversation.id);
  try {
    await outside.post(whereIs(conversation), card);
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
