import { createHash, timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { draftsOfMailbox } from '../../store/queries/drafts/drafts.ts';
import { insertNotices, subscriptionById } from '../../store/queries/mail/graph-subscriptions.ts';
import type { MailNoticeKind, Schema } from '../../store/schema/index.ts';
import { FOLLOWED, UNSURE } from './refresh-draft.ts';

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

/** `of` is the bot's own id of the subscription; `validationToken` is text that Graph wants back in the answer. */
export interface NoticeQuery {
  readonly of?: unknown;
  readonly validationToken?: unknown;
}

const EntrySchema = z.object({
  clientState: z.string().max(128).nullish(),
  lifecycleEvent: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed']).nullish().catch(null),
  changeType: z.string().nullish(),
  resourceData: z.object({ id: z.string().max(1000) }).nullish(),
});
type Entry = z.output<typeof EntrySchema>;
const BodySchema = z.object({ value: z.array(z.unknown()).max(1000) });
const MOST_TOKEN = 4096;
const MOST_ID = 200;

/**
 * Takes the notifications that Graph posts to the address of a subscription. Answers 202 only once they are stored: when
 * that throws, the caller answers 5xx and Graph sends them again. A sender without the right secret gets the same
 * answer, and nothing is stored. The address is random, and the body of who does not know one is not read.
 * @param readBody gives parsed JSON; the caller caps its length
 */
export async function receiveNotification(
  { db, now }: ReceiveContext,
  { of, validationToken }: NoticeQuery,
  readBody: () => Promise<unknown>,
): Promise<NoticeAnswer> {
  if (validationToken !== undefined) {
    if (typeof validationToken !== 'string' || validationToken.length > MOST_TOKEN) return answer(400);
    return { status: 200, contentType: 'text/plain', body: validationToken };
  }
  if (typeof of !== 'string' || of.length === 0 || of.length > MOST_ID) return answer(400);
  const subscription = await subscriptionById(db, of);
  if (subscription === null) return answer(202);
  const read = BodySchema.safeParse(await readBody());
  if (!read.success) return answer(400);
  const received_at = new Date(now()).toISOString();
  const notices = new Map<string, { kind: MailNoticeKind; message_id: string }>();
  const { mailbox } = subscription;
  const followed = await followedIn(db, mailbox);
  for (const one of read.data.value) {
    // An entry that can't be read says nothing of the others.
    const entry = EntrySchema.safeParse(one);
    if (!entry.success || !sameSecret(entry.data.clientState ?? '', subscription.client_state_hash)) continue;
    const { lifecycleEvent } = entry.data;
    if (lifecycleEvent) notices.set(lifecycleEvent, { kind: lifecycleEvent, message_id: '' });
    const message_id = lifecycleEvent ? null : aboutOurs(entry.data, followed);
    if (message_id !== null) notices.set(`changed ${message_id}`, { kind: 'changed', message_id });
  }
  if (notices.size > 0) {
    const rows = [...notices.values()].map((notice) => ({ ...notice, mailbox, received_at }));
    await db.transaction().execute((transaction) => insertNotices(transaction, rows));
  }
  return answer(202);
}

/** The drafts of a mailbox around which something may happen. */
interface Followed {
  readonly messageIds: ReadonlySet<string>;
  readonly isAny: boolean;
  /** Whether the message of one is not known yet. */
  readonly isUnsure: boolean;
}

async function followedIn(db: Kysely<Schema>, mailbox: string): Promise<Followed> {
  const rows = await draftsOfMailbox(db, mailbox, [...FOLLOWED, ...UNSURE, 'replied']);
  return {
    messageIds: new Set(rows.flatMap(({ message_id }) => message_id ?? [])),
    isAny: rows.length > 0,
    isUnsure: rows.some(({ state }) => UNSURE.includes(state)),
  };
}

/**
 * The id under which a notification is stored: that of a followed message; empty, which stands for all of the mailbox
 * together, for a new message that may be an answer; null for one that is no business of the bot's. The mail of a day then
 * costs one row at a time.
 */
function aboutOurs({ changeType, resourceData }: Entry, followed: Followed): string | null {
  if (!resourceData || !followed.isAny) return null;
  if (followed.messageIds.has(resourceData.id)) return resourceData.id;
  const isNew = changeType === 'created' || typeof changeType !== 'string';
  return isNew || followed.isUnsure ? '' : null;
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
