import { z } from 'zod';
import type { GraphCalls, Mailbox } from '../../graph/client.ts';
import type { GraphFailure } from '../../graph/failure.ts';
import { glanceAt } from '../../graph/mail-drafts.ts';
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
  /** See `keepSubscribed`. Null where nobody can be told: then nothing is subscribed to. */
  readonly notificationUrl: string | null;
  /** The mailbox of a key, able to give a token without its owner; null when it can't at present. */
  readonly mailboxOf: (key: string) => Promise<Mailbox | null>;
}

/** `all` where nobody can tell. */
export type Touched = 'all' | readonly number[];

/** What came of looking for changes in a mailbox. */
export interface Looked {
  readonly changed: readonly DraftView[];
  /** The drafts (by their row) around which something has happened, whether or not it changed them. */
  readonly touched: Touched;
  /** Where it ended early; what is left waits for the next time. */
  readonly failure: GraphFailure | null;
}

/** Works off the notices that were kept, mailbox by mailbox. One mailbox that fails doesn't hold up the others. */
export async function workOffNotices(context: ChangesContext): Promise<Map<string, Looked>> {
  const looked = new Map<string, Looked>();
  for (const key of await mailboxesWithNotices(context.db)) {
    const mailbox = await context.mailboxOf(key);
    if (mailbox) looked.set(key, await workOff(context, mailbox));
  }
  return looked;
}

/** Works off the notices of one mailbox, and what fails waits for the next time. */
export async function workOff(context: Omit<ChangesContext, 'mailboxOf'>, mailbox: Mailbox): Promise<Looked> {
  const { db, notificationUrl } = context;
  const calls = context.graph.of(mailbox);
  const changed: DraftView[] = [];
  let touched: Touched = [];
  for (const notice of await noticesOf(db, mailbox.key)) {
    let failure: GraphFailure | null = null;
    if (notice.kind === 'changed') {
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
      // While nobody was told, something may have happened.
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

/** Most messages of a mailbox are none of ours: those are looked at no closer than it takes to know that. */
async function lookAt(
  context: FollowContext,
  calls: GraphCalls,
  mailbox: string,
  messageId: string,
): Promise<Looked> {
  // Who has answered may answer again.
  const open = await openDrafts(context, mailbox, ['replied']);
  if (open.length === 0) return NOTHING;
  let meant = open.filter((row) => row.message_id === messageId);
  if (meant.length === 0) {
    const glance = await glanceAt(calls, messageId);
    if (glance.kind === 'failure')
      return { ...NOTHING, failure: glance.failure.kind === 'not-found' ? null : glance.failure };
    const { conversationId, key } = glance.value;
    meant = open.filter(
      (row) => row.draft_key === key || (conversationId !== null && row.conversation_id === conversationId),
    );
  }
  return followAll(context, calls, meant);
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

/** Looks for what happened since the last look, by Graph's list of changes, or draft by draft where it has none. */
export async function catchUp(context: FollowContext, mailbox: Mailbox): Promise<Looked> {
  const { db } = context;
  const calls = context.graph.of(mailbox);
  const open = await openDrafts(context, mailbox.key);
  if (open.length === 0) return NOTHING;
  const row = await subscriptionOf(db, mailbox.key);
  const links = LinksSchema.parse(JSON.parse(row?.delta_links ?? '{}'));
  const since = open.map(({ made_at }) => made_at).sort()[0] ?? '';
  const touched = new Set<string>();
  for (const folder of FOLLOWED_FOLDERS) {
    const changes = await changesIn(calls, folder, { link: links[folder] ?? null, since });
    // Whatever is wrong with the list (it may have run out), looking at each draft finds the same.
    if (changes.kind === 'failure') return pollAll(context, mailbox);
    for (const { id, conversationId } of changes.value.messages) {
      touched.add(id);
      if (conversationId !== null) touched.add(conversationId);
    }
    links[folder] = changes.value.next ?? '';
  }
  // The list names no key, so what was never noted under an id is looked for whatever it names.
  const meant = open.filter(
    ({ message_id, conversation_id, state }) =>
      UNSURE.includes(state) || touched.has(message_id ?? '') || touched.has(conversation_id ?? ''),
  );
  const looked = await followAll(context, calls, meant);
  // Only now: what could not be looked at is found again.
  const kept = Object.fromEntries(Object.entries(links).filter(([, link]) => link !== ''));
  if (row && looked.failure === null)
    await changeSubscription(db, row.id, { delta_links: JSON.stringify(kept) });
  return looked;
}

/** Looks at the mailbox draft by draft; Graph's list of changes then begins anew. */
export async function pollAll(context: FollowContext, mailbox: Mailbox): Promise<Looked> {
  const { db } = context;
  const row = await subscriptionOf(db, mailbox.key);
  if (row) await changeSubscription(db, row.id, { delta_links: '{}' });
  const followed = await refreshMailbox(context, mailbox);
  const failed = followed.find((one) => one.kind === 'failed');
  const changed = followed.flatMap((one) => (one.kind === 'followed' && one.hasChanged ? [one.draft] : []));
  return { changed, touched: 'all', failure: failed?.kind === 'failed' ? failed.failure : null };
}
