import { z } from 'zod';
import type { GraphCalls, Mailbox } from '../../graph/client.ts';
import { type GraphFailure, type GraphResult, ok } from '../../graph/failure.ts';
import { readKey } from '../../graph/mail-drafts.ts';
import type { MailMessage } from '../../graph/message.ts';
import { changesIn, FOLLOWED_FOLDERS } from '../../graph/subscriptions.ts';
import type { DraftRow } from '../../store/queries/drafts/drafts.ts';
import {
  changeSubscription,
  deleteNotice,
  mailboxesWithNotices,
  noticesOf,
  subscriptionOf,
} from '../../store/queries/mail/graph-subscriptions.ts';
import type { DraftView } from '../drafts/draft-types.ts';
import { keepSubscription } from './keep-subscription.ts';
import { type FollowContext, follow, openDrafts, refreshMailbox, UNSURE } from './refresh-draft.ts';

export interface ChangesContext extends FollowContext {
  /** As in `keepSubscription`; null where Graph can't reach this process, and nothing is subscribed to. */
  readonly notificationUrl: string | null;
  /** The mailbox of a key, with a token that needs no action of its owner; null when there is none at present. */
  readonly mailboxOf: (key: string) => Promise<Mailbox | null>;
}

/** Row ids of drafts; `all` where Graph does not tell which. */
export type Touched = 'all' | readonly number[];

/** The result of a look for changes in a mailbox. */
export interface Looked {
  readonly changed: readonly DraftView[];
  /** The drafts around which something has happened, whether or not their state changed. */
  readonly touched: Touched;
  /** The failure that ended the look early; the rest waits for the next look. Null without one. */
  readonly failure: GraphFailure | null;
}

/** Works off the stored notifications, mailbox by mailbox. A mailbox that fails does not hold up the others. */
export async function workOffNotices(context: ChangesContext): Promise<Map<string, Looked>> {
  const looked = new Map<string, Looked>();
  for (const key of await mailboxesWithNotices(context.db)) {
    const mailbox = await context.mailboxOf(key);
    if (mailbox) looked.set(key, await workOff(context, mailbox));
  }
  return looked;
}

/** Works off the stored notifications of one mailbox; from the first failure on, they wait for the next time. */
export async function workOff(context: Omit<ChangesContext, 'mailboxOf'>, mailbox: Mailbox): Promise<Looked> {
  const { db, notificationUrl } = context;
  const calls = context.graph.of(mailbox);
  const changed: DraftView[] = [];
  let touched: Touched = [];
  for (const notice of await noticesOf(db, mailbox.key)) {
    let failure: GraphFailure | null = null;
    if (notice.kind === 'changed' && notice.message_id === '') {
      const looked = await catchUp(context, mailbox);
      changed.push(...looked.changed);
      touched = both(touched, looked.touched);
      failure = looked.failure;
    } else if (notice.kind === 'changed') {
      const looked = await lookAt(context, calls, mailbox.key, notice.message_id);
      changed.push(...looked.changed);
      touched = both(touched, looked.touched);
      failure = looked.failure;
    } else {
      const row = await subscriptionOf(db, mailbox.key);
      const state = notice.kind === 'subscriptionRemoved' ? 'lost' : 'reauthorize';
      if (row && notice.kind !== 'missed') await changeSubscription(db, row.id, { state });
      const kept =
        notificationUrl === null ? null : await keepSubscription(context, mailbox, notificationUrl);
      // Changes may have come about while no notifications were sent.
      const looked = notice.kind === 'reauthorizationRequired' ? null : await catchUp(context, mailbox);
      changed.push(...(looked?.changed ?? []));
      if (looked) touched = 'all';
      failure = kept?.kind === 'failure' ? kept.failure : (looked?.failure ?? null);
    }
    if (failure) return { changed, touched, failure };
    await deleteNotice(db, notice);
  }
  return { changed, touched, failure: null };
}

function both(one: Touched, other: Touched): Touched {
  return one === 'all' || other === 'all' ? 'all' : [...new Set([...one, ...other])];
}

/** Looks at the drafts that a changed message belongs to. Most messages belong to none, which one small call tells. */
async function lookAt(
  context: FollowContext,
  calls: GraphCalls,
  mailbox: string,
  messageId: string,
): Promise<Looked> {
  // After one answer there may be another.
  const open = await openDrafts(context, mailbox, ['replied']);
  if (open.length === 0) return NOTHING;
  let meant = open.filter((row) => row.message_id === messageId);
  if (meant.length === 0) {
    const glance = await readKey(calls, messageId);
    if (glance.kind === 'failure')
      return { ...NOTHING, failure: glance.failure.kind === 'not-found' ? null : glance.failure };
    meant = open.filter((row) => isAbout(row, glance.value));
  }
  return followAll(context, calls, meant);
}

/** Whether a message is the draft's own, or around it: in its conversation, or an answer to it by its headers. */
function isAbout(row: DraftRow, { conversationId, key, answersTo }: MailMessage): boolean {
  return (
    row.draft_key === key ||
    (conversationId !== null && row.conversation_id === conversationId) ||
    (row.internet_message_id !== null && answersTo.includes(row.internet_message_id))
  );
}

const NOTHING: Looked = { changed: [], touched: [], failure: null };

async function followAll(
  context: FollowContext,
  calls: GraphCalls,
  rows: readonly DraftRow[],
): Promise<Looked> {
  const changed: DraftView[] = [];
  const touched = rows.map(({ id }) => id);
  for (const row of rows) {
    const followed = await follow(context, row, calls);
    if (followed.kind === 'failed') return { changed, touched, failure: followed.failure };
    if (followed.kind === 'followed' && followed.hasChanged) changed.push(followed.draft);
  }
  return { changed, touched, failure: null };
}

const LinksSchema = z.record(z.string(), z.string()).catch({});

/** Looks for changes since the last look: by Graph's delta query, or draft by draft where that fails. */
export async function catchUp(context: FollowContext, mailbox: Mailbox): Promise<Looked> {
  const { db } = context;
  const calls = context.graph.of(mailbox);
  // After one answer there may be another.
  const open = await openDrafts(context, mailbox.key, ['replied']);
  if (open.length === 0) return NOTHING;
  const known = new Set(open.flatMap(({ conversation_id }) => conversation_id ?? []));
  const strangers: string[] = [];
  const row = await subscriptionOf(db, mailbox.key);
  const links = LinksSchema.parse(JSON.parse(row?.delta_links ?? '{}'));
  const since = open.map(({ made_at }) => made_at).sort()[0] ?? '';
  const touched = new Set<string>();
  for (const folder of FOLLOWED_FOLDERS) {
    const changes = await changesIn(calls, folder, { link: links[folder] ?? null, since });
    // Whatever is wrong with the delta link (it may have expired), looking at each draft finds the same.
    if (changes.kind === 'failure') return pollAll(context, mailbox);
    for (const { id, conversationId } of changes.value.messages) {
      touched.add(id);
      if (conversationId !== null) touched.add(conversationId);
      if (folder === 'inbox' && !known.has(conversationId ?? '')) strangers.push(id);
    }
    links[folder] = changes.value.next ?? '';
  }
  const aside = await answeredAside(calls, open, strangers);
  if (aside.kind === 'failure') return { ...NOTHING, failure: aside.failure };
  // The delta query gives no draft keys, so drafts without a stored message id are always looked for.
  const meant = open.filter(
    ({ id, message_id, conversation_id, state }) =>
      UNSURE.includes(state) ||
      aside.value.has(id) ||
      touched.has(message_id ?? '') ||
      touched.has(conversation_id ?? ''),
  );
  const looked = await followAll(context, calls, meant);
  // Stored only now, so that changes which could not be looked at are found again.
  const kept = Object.fromEntries(Object.entries(links).filter(([, link]) => link !== ''));
  if (row && looked.failure === null)
    await changeSubscription(db, row.id, { delta_links: JSON.stringify(kept) });
  return looked;
}

/** Most new messages of other conversations whose headers are read one by one. */
const MOST_STRANGERS = 20;

/**
 * Row ids of the sent letters that new messages of other conversations answer by their headers, which the list of changes does
 * not hold; of all of them where there are too many such messages to read each.
 */
async function answeredAside(
  calls: GraphCalls,
  open: readonly DraftRow[],
  strangers: readonly string[],
): Promise<GraphResult<ReadonlySet<number>>> {
  const sent = open.filter(({ state }) => state === 'sent' || state === 'replied');
  if (sent.length === 0) return ok(new Set());
  if (strangers.length > MOST_STRANGERS) return ok(new Set(sent.map(({ id }) => id)));
  const answered = new Set<number>();
  for (const id of strangers) {
    const glance = await readKey(calls, id);
    // What was moved or deleted in between is in no list the next time.
    if (glance.kind === 'failure' && glance.failure.kind === 'not-found') continue;
    if (glance.kind === 'failure') return glance;
    for (const row of sent) if (isAbout(row, glance.value)) answered.add(row.id);
  }
  return ok(answered);
}

/** Looks at the mailbox draft by draft; the delta query then begins anew. */
export async function pollAll(context: FollowContext, mailbox: Mailbox): Promise<Looked> {
  const { db } = context;
  const row = await subscriptionOf(db, mailbox.key);
  if (row) await changeSubscription(db, row.id, { delta_links: '{}' });
  const followed = await refreshMailbox(context, mailbox);
  const failed = followed.find((one) => one.kind === 'failed');
  const changed = followed.flatMap((one) => (one.kind === 'followed' && one.hasChanged ? [one.draft] : []));
  return { changed, touched: 'all', failure: failed?.kind === 'failed' ? failed.failure : null };
}
