import type { GraphCalls, Mailbox } from '../../graph/client.ts';
import { contentHash } from '../../graph/draft-content.ts';
import { type GraphFailure, type GraphResult, ok } from '../../graph/failure.ts';
import type { MailMessage } from '../../graph/message.ts';
import {
  changeFollowed,
  type DraftChange,
  type DraftRow,
  draftById,
  draftsOfMailbox,
  insertDraftEvent,
} from '../../store/queries/drafts/drafts.ts';
import type { DraftState } from '../../store/schema/index.ts';
import { type DraftContext, type DraftView, viewOfDraft } from '../drafts/draft-types.ts';
import { idsOf, linkOf, locateDraft, sentFields } from '../drafts/locate-draft.ts';
import { findResponses } from './find-answers.ts';
import { threadOf } from './letter-thread.ts';

export type FollowContext = Pick<DraftContext, 'db' | 'now' | 'graph'>;

export type Followed =
  | { readonly kind: 'followed'; readonly draft: DraftView; readonly hasChanged: boolean }
  | { readonly kind: 'failed'; readonly failure: GraphFailure; readonly draft: DraftView }
  | { readonly kind: 'no-such-draft' };

/** States of drafts that may still change by what happens in the mailbox; a draft that was answered is done. */
export const FOLLOWED: readonly DraftState[] = ['drafted', 'edited', 'sent', 'deleted'];
/** States of drafts whose message may be in the mailbox although no process has learned of it. */
export const UNSURE: readonly DraftState[] = ['making', 'failed'];

/**
 * How long a deleted draft, and a draft in a state of `UNSURE`, is still looked for, in milliseconds: a deleted message
 * may come back from the bin or turn out to be sent, and an unsure one may turn up.
 */
export const BRIEFLY_MS = 7 * 24 * 60 * 60_000;

/** Looks up one draft in its mailbox, and stores what became of it. */
export async function refreshDraft(context: FollowContext, ref: number, mailbox: Mailbox): Promise<Followed> {
  const row = await draftById(context.db, ref);
  return row ? follow(context, row, context.graph.of(mailbox)) : { kind: 'no-such-draft' };
}

/** Looks up all drafts of a mailbox that may still change. Stops at the first failure. */
export async function refreshMailbox(context: FollowContext, mailbox: Mailbox): Promise<Followed[]> {
  const calls = context.graph.of(mailbox);
  const since = new Date(context.now() - BRIEFLY_MS).toISOString();
  const followed: Followed[] = [];
  for (const row of await openDrafts(context, mailbox.key)) {
    if (row.state === 'deleted' && row.changed_at < since) continue;
    const one = await follow(context, row, calls);
    followed.push(one);
    if (one.kind === 'failed') break;
  }
  return followed;
}

/** The drafts of a mailbox that may still change, and those in `others`; without new ones that a press has claimed. */
export async function openDrafts(
  { db, now }: FollowContext,
  mailbox: string,
  others: readonly DraftState[] = [],
): Promise<DraftRow[]> {
  const rows = await draftsOfMailbox(db, mailbox, [...FOLLOWED, ...UNSURE, ...others]);
  return rows.filter((row) => !UNSURE.includes(row.state) || mayTurnUp(row, now()));
}

function mayTurnUp({ lease_until: until, changed_at: since }: DraftRow, now: number): boolean {
  const isLeased = until !== null && Date.parse(until) > now;
  return !isLeased && Date.parse(since) >= now - BRIEFLY_MS;
}

interface News {
  readonly state: DraftState;
  readonly change: DraftChange;
  /** When the new state began: ISO 8601; null when the mailbox doesn't tell. */
  readonly at: string | null;
}

/** Looks up a draft with an open mailbox, and stores what became of it. */
export async function follow(context: FollowContext, row: DraftRow, calls: GraphCalls): Promise<Followed> {
  const isOpen = UNSURE.includes(row.state) ? mayTurnUp(row, context.now()) : FOLLOWED.includes(row.state);
  if (!isOpen) return { kind: 'followed', draft: viewOfDraft(row), hasChanged: false };
  let current = row;
  // A letter that turns out to be sent may have been answered already: two new states at once.
  for (let hasChanged = false; ; hasChanged = true) {
    const news =
      current.state === 'sent' ? await replyTo(context, calls, current) : await changeOf(calls, current);
    if (news.kind === 'failure')
      return { kind: 'failed', failure: news.failure, draft: viewOfDraft(current) };
    const next = news.value && (await note(context, current, news.value));
    // Another process has changed the row first; the next look goes on from there.
    if (!next) return { kind: 'followed', draft: viewOfDraft(current), hasChanged };
    current = next;
    if (current.state !== 'sent') return { kind: 'followed', draft: viewOfDraft(current), hasChanged: true };
  }
}

async function changeOf(calls: GraphCalls, row: DraftRow): Promise<GraphResult<News | null>> {
  const standing = await locateDraft(calls, row);
  if (standing.kind === 'failure') return standing;
  const found = standing.value;
  const isUnsure = UNSURE.includes(row.state);
  switch (found.kind) {
    case 'none':
    case 'deleted':
      return ok(isUnsure || row.state === 'deleted' ? null : { state: 'deleted', change: {}, at: null });
    case 'sent': {
      const { message } = found;
      const change = { ...(isUnsure ? turnedUp(message) : {}), ...(await sentFields(calls, message)) };
      return ok({ state: 'sent', change, at: message.sentAt });
    }
    case 'edited': {
      if (row.state === 'edited') return ok(null);
      const { message } = found;
      const change = isUnsure ? { ...turnedUp(message), web_link: await linkOf(calls, message) } : {};
      return ok({ state: 'edited', change: { ...idsOf(message), ...change }, at: null });
    }
    case 'unedited': {
      const { message } = found;
      if (isUnsure) {
        // Stored as the bot's own words, so that an edit from now on is recognised.
        const seen = {
          content_hash: contentHash(message),
          change_key: message.changeKey,
          pending_hash: null,
        };
        const change = { ...turnedUp(message), ...seen, web_link: await linkOf(calls, message) };
        return ok({ state: 'drafted', change, at: message.createdAt });
      }
      // A draft in the state `edited` stays so, even if the sender has put the bot's words back.
      return ok(row.state === 'deleted' ? { state: 'drafted', change: idsOf(message), at: null } : null);
    }
  }
}

/** The columns of a draft whose message was found although no process had learned of it. */
function turnedUp(message: MailMessage): DraftChange {
  const madeAt = message.createdAt === null ? {} : { made_at: message.createdAt };
  return { ...idsOf(message), ...madeAt, last_error: null };
}

async function replyTo(
  { db }: FollowContext,
  calls: GraphCalls,
  row: DraftRow,
): Promise<GraphResult<News | null>> {
  const messages = await threadOf(calls, row);
  if (messages.kind === 'failure') return messages;
  const responses = await findResponses(db, row, messages.value);
  const answers = responses.flatMap(({ message, isAnswer }) => (isAnswer ? [message] : []));
  const [first] = answers.toSorted((a, b) => String(a.receivedAt).localeCompare(String(b.receivedAt)));
  return ok(first ? { state: 'replied', change: {}, at: first.receivedAt } : null);
}

/** Stores the new state with its event; null when the row has changed since it was read. */
async function note(
  { db, now }: FollowContext,
  row: DraftRow,
  { state, change, at }: News,
): Promise<DraftRow | null> {
  const time = new Date(now()).toISOString();
  return db.transaction().execute(async (transaction) => {
    const done = await changeFollowed(transaction, row, { ...change, state, changed_at: time }, time);
    if (!done) return null;
    const event = { draft_ref: row.id, generation: row.generation, state, at: at ?? time };
    await insertDraftEvent(transaction, { ...event, noted_at: time }, null);
    return draftById(transaction, row.id);
  });
}
