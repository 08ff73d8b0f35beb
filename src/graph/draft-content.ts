import { createHash } from 'node:crypto';
import type { MailMessage } from './message.ts';

/** An addressee of a letter. */
export interface DraftRecipient {
  readonly name: string | null;
  readonly address: string;
}

/** The content of a letter to be written as a draft. */
export interface DraftContent {
  readonly to: readonly DraftRecipient[];
  readonly cc: readonly DraftRecipient[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Hash of a letter's content: equal for equal letters. */
export function letterHash({ to, cc, subject, html }: DraftContent): string {
  return hashOf([subject, html, ...[to, cc].map((list) => list.map(({ name, address }) => [name, address]))]);
}

/** Hash of a message exactly as the mailbox stores it: changes with any edit. */
export function contentHash(message: MailMessage): string {
  const { subject, body, hasAttachments } = message;
  return hashOf([subject, body, hasAttachments, ...recipientsIn(message)]);
}

/**
 * Hash of the words a reader sees, independent of how the mailbox rewrites HTML. Tells whether a draft still has the
 * content last written when the process ended before it could store the `contentHash`.
 */
export function wordsHash(message: MailMessage): string {
  const { subject, body, hasAttachments } = message;
  return hashOf([wordsOf(subject), wordsOf(body), hasAttachments, ...recipientsIn(message)]);
}

/** The `wordsHash` that a letter has once it is a draft. */
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

/** Letters and digits only, since servers rewrite quotes, spaces and entities. */
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
