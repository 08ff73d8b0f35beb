import type { GraphCalls, Mailbox } from '../../graph/client.ts';
import { contentHash } from '../../graph/draft-content.ts';
import { type GraphFailure, type GraphResult, ok } from '../../graph/failure.ts';
import { conversationOf } from '../../graph/mail-drafts.ts';
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
import { findAnswers } from './find-answers.ts';

export type FollowContext = Pick<DraftContext, 'db' | 'now' | 'graph'>;

export type Followed =
  | { readonly kind: 'followed'; readonly draft: DraftView; readonly hasChanged: boolean }
  | { readonly kind: 'failed'; readonly failure: GraphFailure; readonly draft: DraftView }
  | { readonly kind: 'no-such-draft' };

/** States after which something may still happen. What was replied to is done. */
export const FOLLOWED: readonly DraftState[] = ['drafted', 'edited', 'sent', 'deleted'];
/** Making it ended without a word of what came of it: the mailbox may have it all the same. */
export const UNSURE: readonly DraftState[] = ['making', 'failed'];

/**
 * A draft that was deleted may come back from the bin, or turn up as sent; one of which nobody knows whether it was
 * made may turn up at all. For so long they are looked for.
 */
export const BRIEFLY_MS = 7 * 24 * 60 * 60_000;

/** Looks what became of a draft, and notes it. */
export async function refreshDraft(context: FollowContext, ref: number, mailbox: Mailbox): Promise<Followed> {
  const row = await draftById(context.db, ref);
  return row ? follow(context, row, context.graph.of(mailbox)) : { kind: 'no-such-draft' };
}

/** Looks at all drafts of a mailbox that something may still happen to. Stops at the first failure. */
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

/** The drafts of a mailbox that something may still happen to, but those somebody is at work on. */
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
  /** ISO 8601; null when the mailbox doesn't tell. */
  readonly at: string | null;
}

export async function follow(context: FollowContext, row: DraftRow, calls: GraphCalls): Promise<Followed> {
  const isOpen = UNSURE.includes(row.state) ? mayTurnUp(row, context.now()) : FOLLOWED.includes(row.state);
  if (!isOpen) return { kind: 'followed', draft: viewOfDraft(row), hasChanged: false };
  let current = row;
  // What was sent may have been answered already, so two steps may be due at once.
  for (let hasChanged = false; ; hasChanged = true) {
    const news =
      current.state === 'sent' ? await replyTo(context, calls, current) : await changeOf(calls, current);
    if (news.kind === 'failure')
      return { kind: 'failed', failure: news.failure, draft: viewOfDraft(current) };
    const next = news.value && (await note(context, current, news.value));
    // Somebody else was first; what they noted is found by the next look.
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
        // Noted as what the mailbox made of the letter, so that whoever edits it from now on is told from us.
        const seen = {
          content_hash: contentHash(message),
          change_key: message.changeKey,
          pending_hash: null,
        };
        const change = { ...turnedUp(message), ...seen, web_link: await linkOf(calls, message) };
        return ok({ state: 'drafted', change, at: message.createdAt });
      }
      // A draft the person has put back word for word stays theirs.
      return ok(row.state === 'deleted' ? { state: 'drafted', change: idsOf(message), at: null } : null);
    }
  }
}

/** What is noted of a draft that was made although nobody heard of it. */
function turnedUp(message: MailMessage): DraftChange {
  const madeAt = message.createdAt === null ? {} : { made_at: message.createdAt };
  return { ...idsOf(message), ...madeAt, last_error: null };
}

async function replyTo(
  { db }: FollowContext,
  calls: GraphCalls,
  row: DraftRow,
): Promise<GraphResult<News | null>> {
  if (row.conversation_id === null) return ok(null);
  const messages = await conversationOf(calls, row.conversation_id);
  if (messages.kind === 'failure') return messages;
  const answers = await findAnswers(db, row, messages.value);
  const [first] = answers.toSorted((a, b) => String(a.receivedAt).localeCompare(String(b.receivedAt)));
  return ok(first ? { state: 'replied', change: {}, at: first.receivedAt } : null);
}

/** Null when the draft is no longer as it was read. */
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
