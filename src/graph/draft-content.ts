import { createHash } from 'node:crypto';
import type { MailMessage } from './message.ts';

/** Somebody a letter goes to. */
export interface DraftRecipient {
  readonly name: string | null;
  readonly address: string;
}

/** A letter as it is to stand in the drafts. */
export interface DraftContent {
  readonly to: readonly DraftRecipient[];
  readonly cc: readonly DraftRecipient[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** The same as long as the same letter is to be written. */
export function letterHash({ to, cc, subject, html }: DraftContent): string {
  return hashOf([subject, html, ...[to, cc].map((list) => list.map(({ name, address }) => [name, address]))]);
}

/** What a mailbox holds, to the letter: the same as long as nobody has touched it. */
export function contentHash(message: MailMessage): string {
  const { subject, body, hasAttachments } = message;
  return hashOf([subject, body, hasAttachments, ...recipientsIn(message)]);
}

/**
 * What a reader sees of a message, whatever a mailbox does to its HTML. Tells whether a draft still says what we
 * last meant to write, when the process ended before it could note what the mailbox made of it.
 */
export function wordsHash(message: MailMessage): string {
  const { subject, body, hasAttachments } = message;
  return hashOf([wordsOf(subject), wordsOf(body), hasAttachments, ...recipientsIn(message)]);
}

/** The `wordsHash` of a letter once it is a draft. */
export function wordsHashOfLetter({ subject, html, to, cc }: DraftContent): string {
  const lists = [to, cc, []].map((list) => addresses(list.map(({ address }) => address)));
  return hashOf([wordsOf(subject), wordsOf(html), false, ...lists]);
}

function recipientsIn({ to, cc, bcc }: MailMessage): string[][] {
  return [to, cc, bcc].map(addresses);
}

function addresses(list: readonly string[]): string[] {
  return list.map((address) => address.trim().toLowerCase()).sort();
}

/** Letters and digits only: quotes, spaces and entities are what servers write anew. */
function wordsOf(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(head|style|script|title)\b[\s\S]*?<\/\1\s*>|<[^>]*>/gi, ' ')
    .replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (_, code: string) => characterOf(code))
    .replace(/&[a-z]+;/gi, ' ')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function characterOf(code: string): string {
  const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
  return point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
}

function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
