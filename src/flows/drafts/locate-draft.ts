import type { GraphCalls } from '../../graph/client.ts';
import { contentHash, wordsHash } from '../../graph/draft-content.ts';
import { type GraphResult, ok } from '../../graph/failure.ts';
import {
  conversationOf,
  findByKey,
  readDraftLink,
  readMessage,
  SEARCHED_FOLDERS,
} from '../../graph/mail-drafts.ts';
import type { MailMessage } from '../../graph/message.ts';
import type { DraftChange, DraftRow } from '../../store/queries/drafts/drafts.ts';
import { isInBin } from './deleted-items.ts';

/** Where the message of a draft is in the sender's mailbox. */
export type DraftLocation =
  /** No message was ever made under the draft's key. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unedited' | 'edited' | 'sent'; readonly message: MailMessage }
  | { readonly kind: 'deleted' };

/**
 * Looks a draft's message up in its mailbox: by the message id that was stored; then by the draft's key among the drafts,
 * what was sent, and the deleted items; then among what was sent in its conversation.
 */
export async function locateDraft(calls: GraphCalls, row: DraftRow): Promise<GraphResult<DraftLocation>> {
  if (row.message_id !== null) {
    const read = await readMessage(calls, row.message_id);
    if (read.kind === 'ok') return locationOf(calls, row, read.value);
    if (read.failure.kind !== 'not-found') return read;
  }
  const deleted: GraphResult<DraftLocation> = ok({ kind: 'deleted' });
  let last: GraphResult<DraftLocation> | null = null;
  for (const folder of SEARCHED_FOLDERS) {
    const found = await findByKey(calls, row.draft_key, folder);
    if (found.kind === 'failure') return found;
    for (const { id } of inOrder(found.value)) {
      const read = await readMessage(calls, id);
      if (read.kind === 'failure' && read.failure.kind !== 'not-found') return read;
      last = read.kind === 'ok' ? await locationOf(calls, row, read.value) : deleted;
      if (last.kind === 'failure' || last.value.kind !== 'deleted') return last;
    }
  }
  // Some clients send a copy of a draft under another id, and not every copy keeps the key.
  const sent = row.conversation_id === null ? null : await sentCopy(calls, row.conversation_id);
  if (sent?.kind === 'failure') return sent;
  if (sent?.value) return ok({ kind: 'sent', message: sent.value });
  return last ?? (row.message_id === null ? ok({ kind: 'none' }) : deleted);
}

/** Sent messages before drafts, the oldest first among several: the oldest is the one that the bot made. */
function inOrder(messages: readonly MailMessage[]): MailMessage[] {
  return messages.toSorted(
    (a, b) => Number(a.isDraft) - Number(b.isDraft) || String(a.createdAt).localeCompare(String(b.createdAt)),
  );
}

async function sentCopy(calls: GraphCalls, conversationId: string): Promise<GraphResult<MailMessage | null>> {
  const sent = await conversationOf(calls, conversationId, 'sentitems');
  if (sent.kind === 'failure') return sent.failure.kind === 'not-found' ? ok(null) : sent;
  return ok(sent.value.find(({ isDraft }) => !isDraft) ?? null);
}

async function locationOf(
  calls: GraphCalls,
  row: DraftRow,
  message: MailMessage,
): Promise<GraphResult<DraftLocation>> {
  if (!message.isDraft && message.sentAt !== null) return ok({ kind: 'sent', message });
  if (!message.isDraft) return ok({ kind: 'deleted' });
  const isThrownAway = await isInBin(calls, message.folderId);
  if (isThrownAway.kind === 'failure') return isThrownAway;
  if (isThrownAway.value) return ok({ kind: 'deleted' });
  return ok({ kind: isUntouched(row, message) ? 'unedited' : 'edited', message });
}

/**
 * Whether a message is still as the bot wrote it. Servers change a message too, so a new change key alone says nothing.
 * The words alone are compared only while `pending_hash` is set: a process ended before it could store what the mailbox
 * made of the letter. At any other time that would take formatting that the sender has added for the bot's own.
 */
function isUntouched(row: DraftRow, message: MailMessage): boolean {
  if (row.change_key !== null && row.change_key === message.changeKey) return true;
  return row.content_hash === contentHash(message) || row.pending_hash === wordsHash(message);
}

/** The columns of a draft's row that name its message. */
export function idsOf(message: MailMessage): DraftChange {
  return {
    message_id: message.id,
    conversation_id: message.conversationId,
    internet_message_id: message.internetMessageId,
  };
}

/** The columns of a draft's row once its message was sent, the new link included: the link of the draft opens nothing now. */
export async function sentFields(calls: GraphCalls, message: MailMessage): Promise<DraftChange> {
  return {
    ...idsOf(message),
    web_link: await linkOf(calls, message),
    sent_from: message.from,
    sent_at: message.sentAt,
    sent_subject: message.subject,
    sent_to: message.to.join('\n') || null,
  };
}

/** The link that opens a message in Outlook; null when it can't be read now, which is no reason not to store the rest. */
export async function linkOf(calls: GraphCalls, { id }: Pick<MailMessage, 'id'>): Promise<string | null> {
  const opening = await readDraftLink(calls, id);
  return opening.kind === 'ok' ? opening.value.webLink : null;
}
