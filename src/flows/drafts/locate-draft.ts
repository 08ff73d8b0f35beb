import type { GraphCalls } from '../../graph/client.ts';
import { contentHash, wordsHash } from '../../graph/draft-content.ts';
import { type GraphResult, ok } from '../../graph/failure.ts';
import { conversationOf, deletedItemsOf, findByKey, readMessage } from '../../graph/mail-drafts.ts';
import type { MailMessage } from '../../graph/message.ts';
import type { DraftRow } from '../../store/queries/drafts/drafts.ts';

/** How a draft stands in its mailbox. */
export type DraftLocation =
  /** Nothing was ever made under its key. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unedited' | 'edited' | 'sent'; readonly message: MailMessage }
  | { readonly kind: 'deleted' };

/** Looks where a draft is: under its id, then by its key, then among what was sent in its conversation. */
export async function locateDraft(calls: GraphCalls, row: DraftRow): Promise<GraphResult<DraftLocation>> {
  if (row.message_id !== null) {
    const read = await readMessage(calls, row.message_id);
    if (read.kind === 'ok') return judge(calls, row, read.value);
    if (read.failure.kind !== 'not-found') return read;
  }
  const found = await findByKey(calls, row.draft_key);
  if (found.kind === 'failure') return found;
  const deleted: GraphResult<DraftLocation> = ok({ kind: 'deleted' });
  let last: GraphResult<DraftLocation> | null = null;
  for (const { id } of inOrder(found.value)) {
    const read = await readMessage(calls, id);
    if (read.kind === 'failure' && read.failure.kind !== 'not-found') return read;
    last = read.kind === 'ok' ? await judge(calls, row, read.value) : deleted;
    if (last.kind === 'failure' || last.value.kind !== 'deleted') return last;
  }
  // Some clients send a copy of a draft under another id, and not every copy keeps the key.
  const sent = row.conversation_id === null ? null : await sentCopy(calls, row.conversation_id);
  if (sent?.kind === 'failure') return sent;
  if (sent?.value) return ok({ kind: 'sent', message: sent.value });
  return last ?? (row.message_id === null ? ok({ kind: 'none' }) : deleted);
}

/** What was sent before what is a draft, the oldest of several first: it is the one that was meant. */
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

async function judge(
  calls: GraphCalls,
  row: DraftRow,
  message: MailMessage,
): Promise<GraphResult<DraftLocation>> {
  if (!message.isDraft && message.sentAt !== null) return ok({ kind: 'sent', message });
  const bin = await deletedItems(calls);
  if (bin.kind === 'failure') return bin;
  if (!message.isDraft || (bin.value !== null && message.folderId === bin.value))
    return ok({ kind: 'deleted' });
  return ok({ kind: isUntouched(row, message) ? 'unedited' : 'edited', message });
}

/**
 * Whether a draft is still what we made it. Servers touch a draft too, so a new change key alone says nothing. Its
 * words count only if a process ended before it could note what the mailbox made of them: else who made one bold
 * would lose that.
 */
function isUntouched(row: DraftRow, message: MailMessage): boolean {
  if (row.change_key !== null && row.change_key === message.changeKey) return true;
  return row.content_hash === contentHash(message) || row.pending_hash === wordsHash(message);
}

/** The folder keeps its id, so it is asked for once for each that calls. */
const bins = new WeakMap<GraphCalls, string | null>();

async function deletedItems(calls: GraphCalls): Promise<GraphResult<string | null>> {
  const known = bins.get(calls);
  if (known !== undefined) return ok(known);
  const read = await deletedItemsOf(calls);
  if (read.kind === 'ok') bins.set(calls, read.value);
  return read;
}
