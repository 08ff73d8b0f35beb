import { z } from 'zod';
import { MAIL_PERMISSION } from '../policy/permissions.ts';
import type { GraphCall, GraphCalls } from './client.ts';
import { type GraphResult, ok } from './failure.ts';
import { unreadableAnswer } from './message.ts';

/** The longest lifetime of a message subscription, 10,080 minutes ("subscription resource type"), less a minute. */
export const SUBSCRIPTION_MS = 10_079 * 60_000;

/** The folders in which the fate of a draft shows. */
export const FOLLOWED_FOLDERS = ['drafts', 'sentitems', 'inbox'] as const;
export type FollowedFolder = (typeof FOLLOWED_FOLDERS)[number];

const IMMUTABLE = 'IdType="ImmutableId"';
const PAGES = 20;

const SubscriptionSchema = z.object({ id: z.string().min(1), expirationDateTime: z.string() });

export interface GraphSubscription {
  readonly id: string;
  readonly expiresAt: string;
}

export interface NewGraphSubscription {
  /** URL that receives change and lifecycle notifications. */
  readonly notificationUrl: string;
  /** A secret included in every notification; at most 128 characters. */
  readonly clientState: string;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/** Subscribes to all changes of a mailbox's messages. */
export async function createSubscription(
  calls: GraphCalls,
  { notificationUrl, clientState, expiresAt }: NewGraphSubscription,
): Promise<GraphResult<GraphSubscription>> {
  const body = {
    changeType: 'created,updated,deleted',
    resource: 'me/messages',
    notificationUrl,
    // Can't be added later.
    lifecycleNotificationUrl: notificationUrl,
    expirationDateTime: expiresAt,
    clientState,
    latestSupportedTlsVersion: 'v1_2',
  };
  // Makes the notifications name messages by immutable ids.
  const headers = { prefer: IMMUTABLE };
  return subscriptionOf(await mail(calls, { method: 'POST', path: '/subscriptions', body, headers }));
}

/** Extends a subscription, which also reauthorises it. */
export async function renewSubscription(
  calls: GraphCalls,
  id: string,
  expiresAt: string,
): Promise<GraphResult<GraphSubscription>> {
  const body = { expirationDateTime: expiresAt };
  return subscriptionOf(await mail(calls, { method: 'PATCH', path: pathOf(id), body }));
}

function subscriptionOf(result: GraphResult<unknown>): GraphResult<GraphSubscription> {
  if (result.kind === 'failure') return result;
  const read = SubscriptionSchema.safeParse(result.value);
  const expires = read.success ? Date.parse(read.data.expirationDateTime) : Number.NaN;
  if (!read.success || Number.isNaN(expires)) return unreadableAnswer();
  return ok({ id: read.data.id, expiresAt: new Date(expires).toISOString() });
}

const DeltaSchema = z.object({
  value: z.array(z.object({ id: z.string(), conversationId: z.string().nullish() })),
  '@odata.nextLink': z.string().nullish(),
  '@odata.deltaLink': z.string().nullish(),
});

export interface Changes {
  readonly messages: readonly { readonly id: string; readonly conversationId: string | null }[];
  /** Link for the next call; null when it must start over. */
  readonly next: string | null;
}

/** The changes in a folder since the link of the last call, or without one since `since` (ISO 8601). */
export async function changesIn(
  calls: GraphCalls,
  folder: FollowedFolder,
  { link, since }: { readonly link: string | null; readonly since: string },
): Promise<GraphResult<Changes>> {
  const messages: { id: string; conversationId: string | null }[] = [];
  const query = { $select: 'id,conversationId', $filter: `receivedDateTime ge ${since}` };
  const first = { path: `/me/mailFolders/${folder}/messages/delta`, query };
  const headers = { prefer: `${IMMUTABLE}, odata.maxpagesize=100` };
  let asked: { path: string; query?: Record<string, string> } = link === null ? first : { path: link };
  for (let pages = 1; ; pages += 1) {
    const answer = await mail(calls, { method: 'GET', ...asked, headers });
    if (answer.kind === 'failure') return answer;
    const read = DeltaSchema.safeParse(answer.value);
    if (!read.success) return unreadableAnswer();
    for (const { id, conversationId } of read.data.value)
      messages.push({ id, conversationId: conversationId ?? null });
    const { '@odata.nextLink': more, '@odata.deltaLink': delta } = read.data;
    const path = calls.pathOf(more ?? delta ?? '');
    if (!more || pages === PAGES || path === null) return ok({ messages, next: path });
    asked = { path };
  }
}

function mail(calls: GraphCalls, call: Omit<GraphCall, 'permission'>): Promise<GraphResult<unknown>> {
  return calls.call({ ...call, permission: MAIL_PERMISSION });
}

function pathOf(id: string): string {
  return `/subscriptions/${encodeURIComponent(id)}`;
}
