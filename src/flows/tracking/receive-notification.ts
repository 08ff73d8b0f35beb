import { createHash, timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { insertNotices, subscriptionById } from '../../store/queries/mail/graph-subscriptions.ts';
import type { MailNoticeKind, Schema } from '../../store/schema/index.ts';

/** The HTTP answer to Graph. */
export interface NoticeAnswer {
  readonly status: 200 | 202 | 400;
  readonly contentType: 'text/plain';
  readonly body: string;
}

export interface ReceiveContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface NoticeRequest {
  /** `of` is the bot's own id of the subscription; `validationToken` is text that Graph wants back in the answer. */
  readonly query: { readonly of?: unknown; readonly validationToken?: unknown };
  /** Parsed JSON; the caller caps its length. */
  readonly body: unknown;
}

const EntrySchema = z.object({
  clientState: z.string().max(128).nullish(),
  lifecycleEvent: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed']).nullish().catch(null),
  changeType: z.string().nullish(),
  resourceData: z.object({ id: z.string().max(1000) }).nullish(),
});
const BodySchema = z.object({ value: z.array(EntrySchema).max(1000) });
const MOST_TOKEN = 4096;

/**
 * Takes the notifications that Graph posts to the address of a subscription. Answers 202 only once they are stored: when
 * that throws, the caller answers 5xx and Graph sends them again. A sender without the right secret gets the same
 * answer, and nothing is stored.
 */
export async function receiveNotification(
  { db, now }: ReceiveContext,
  { query, body }: NoticeRequest,
): Promise<NoticeAnswer> {
  const { of, validationToken } = query;
  if (validationToken !== undefined) {
    if (typeof validationToken !== 'string' || validationToken.length > MOST_TOKEN) return answer(400);
    return { status: 200, contentType: 'text/plain', body: validationToken };
  }
  const read = BodySchema.safeParse(body);
  if (!read.success || typeof of !== 'string') return answer(400);
  const subscription = await subscriptionById(db, of);
  const received_at = new Date(now()).toISOString();
  const notices = new Map<string, { kind: MailNoticeKind; message_id: string }>();
  for (const { clientState, lifecycleEvent, resourceData } of read.data.value) {
    // Compared even without a stored secret, so that the time taken does not tell whether there is one.
    const isSame = sameSecret(clientState ?? '', subscription?.client_state_hash ?? '');
    if (!isSame) continue;
    if (lifecycleEvent) notices.set(lifecycleEvent, { kind: lifecycleEvent, message_id: '' });
    else if (resourceData)
      notices.set(`changed ${resourceData.id}`, { kind: 'changed', message_id: resourceData.id });
  }
  if (subscription && notices.size > 0) {
    const { mailbox } = subscription;
    const rows = [...notices.values()].map((notice) => ({ ...notice, mailbox, received_at }));
    await db.transaction().execute((transaction) => insertNotices(transaction, rows));
  }
  return answer(202);
}

/** The hash of a subscription's secret, which is stored in place of the secret. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function sameSecret(secret: string, hash: string): boolean {
  const [given, kept] = [secretHash(secret), hash.padEnd(64, '-')].map((text) => Buffer.from(text));
  return (
    given !== undefined && kept !== undefined && given.length === kept.length && timingSafeEqual(given, kept)
  );
}

function answer(status: 202 | 400): NoticeAnswer {
  return { status, contentType: 'text/plain', body: '' };
}
