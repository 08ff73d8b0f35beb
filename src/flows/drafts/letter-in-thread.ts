import type { GraphCalls } from '../../graph/client.ts';
import type { DraftContent } from '../../graph/draft-content.ts';
import { type GraphResult, ok } from '../../graph/failure.ts';
import { readMessage } from '../../graph/mail-drafts.ts';
import type { MailMessage } from '../../graph/message.ts';
import type { DraftRow } from '../../store/queries/drafts/drafts.ts';

/** A reminder as a reply in the thread of the letter it reminds of. */
export interface ThreadedLetter {
  readonly letter: DraftContent;
  /** Graph's id of the message that it replies to. */
  readonly repliesTo: string;
}

/**
 * Writes a reminder as a reply to the sent letter: under the same subject, above the letter's own words. Null when the letter
 * is no longer in the mailbox, or was never sent; the reminder is a letter by itself then.
 */
export async function inThread(
  calls: GraphCalls,
  letter: DraftContent,
  first: Pick<DraftRow, 'message_id'> | null,
): Promise<GraphResult<ThreadedLetter | null>> {
  if (first === null || first.message_id === null) return ok(null);
  const read = await readMessage(calls, first.message_id);
  if (read.kind === 'failure') return read.failure.kind === 'not-found' ? ok(null) : read;
  const original = read.value;
  if (original.isDraft) return ok(null);
  const subject = /^re:/i.test(original.subject) ? original.subject : `RE: ${original.subject}`;
  const html = aboveQuotation(letter.html, quotation(original));
  return ok({ letter: { ...letter, subject, html }, repliesTo: original.id });
}

function quotation({ from, to, sentAt, subject, body }: MailMessage): string {
  const heads = [
    ['From', from],
    ['Sent', sentAt],
    ['To', to.join('; ')],
    ['Subject', subject],
  ].map(([name, value]) => `<b>${name}:</b> ${escaped(value ?? '')}`);
  const inner = /<body[^>]*>([\s\S]*)<\/body\s*>/i.exec(body)?.[1] ?? body;
  return `<hr><div>${heads.join('<br>')}</div><br><div>${inner}</div>`;
}

function aboveQuotation(html: string, quoted: string): string {
  const end = html.toLowerCase().lastIndexOf('</body>');
  return end < 0 ? html + quoted : html.slice(0, end) + quoted + html.slice(end);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
