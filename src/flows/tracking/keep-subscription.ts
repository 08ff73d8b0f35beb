import { randomBytes, randomUUID } from 'node:crypto';
import type { GraphCalls, Mailbox } from '../../graph/client.ts';
import { type GraphResult, ok } from '../../graph/failure.ts';
import { createSubscription, renewSubscription, SUBSCRIPTION_MS } from '../../graph/subscriptions.ts';
import {
  changeSubscription,
  putSubscription,
  type SubscriptionRow,
  subscriptionOf,
} from '../../store/queries/mail/graph-subscriptions.ts';
import { secretHash } from './receive-notification.ts';
import type { FollowContext } from './refresh-draft.ts';

/** A subscription is renewed when less than this is left, in milliseconds: an outage of a day then costs nothing. */
const RENEW_BEFORE_MS = 2 * 24 * 60 * 60_000;

/** What was done about the subscription of a mailbox: nothing, a renewal, or a new one. */
export type SubscribedHow = 'kept' | 'renewed' | 'made';

/**
 * Keeps up the Graph subscription of a mailbox, so that change notifications are sent: makes it, renews it in time, and
 * makes it anew when it is lost. Called at each look at the mailbox; most of the time there is nothing to do.
 * @param notificationUrl public `https:` address at which `receiveNotification` listens, without a query
 */
export async function keepSubscription(
  context: FollowContext,
  mailbox: Mailbox,
  notificationUrl: string,
): Promise<GraphResult<SubscribedHow>> {
  const { db, now } = context;
  const calls = context.graph.of(mailbox);
  const row = await subscriptionOf(db, mailbox.key);
  const left = row?.expires_at ? Date.parse(row.expires_at) - now() : 0;
  const isThere = row !== null && row.graph_id !== null && row.state !== 'lost' && left > 0;
  if (isThere && row.state === 'active' && left > RENEW_BEFORE_MS) return ok('kept');
  if (isThere) {
    const renewed = await renewIt(context, calls, row);
    if (renewed.kind === 'ok' || renewed.failure.kind !== 'not-found') return renewed;
  }
  return make(context, calls, mailbox, notificationUrl);
}

async function renewIt(
  { db, now }: FollowContext,
  calls: GraphCalls,
  row: SubscriptionRow,
): Promise<GraphResult<SubscribedHow>> {
  const at = new Date(now()).toISOString();
  const renewed = await renewSubscription(
    calls,
    row.graph_id ?? '',
    new Date(now() + SUBSCRIPTION_MS).toISOString(),
  );
  if (renewed.kind === 'failure') return renewed;
  const { expiresAt: expires_at } = renewed.value;
  await changeSubscription(db, row.id, { state: 'active', expires_at, changed_at: at });
  return ok('renewed');
}

async function make(
  { db, now }: FollowContext,
  calls: GraphCalls,
  mailbox: Mailbox,
  notificationUrl: string,
): Promise<GraphResult<SubscribedHow>> {
  const id = randomUUID();
  const clientState = randomBytes(32).toString('base64url');
  const changed_at = new Date(now()).toISOString();
  // Stored before Graph is asked: notifications may come before Graph's answer does.
  await putSubscription(db, {
    id,
    graph_id: null,
    mailbox: mailbox.key,
    client_state_hash: secretHash(clientState),
    expires_at: null,
    state: 'making',
    delta_links: '{}',
    changed_at,
  });
  const made = await createSubscription(calls, {
    notificationUrl: `${notificationUrl}?of=${id}`,
    clientState,
    expiresAt: new Date(now() + SUBSCRIPTION_MS).toISOString(),
  });
  if (made.kind === 'failure') return made;
  const { id: graph_id, expiresAt: expires_at } = made.value;
  await changeSubscription(db, id, { graph_id, expires_at, state: 'active' });
  return ok('made');
}
