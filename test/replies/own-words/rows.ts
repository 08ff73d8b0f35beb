import type { ReplyBody } from '../../../src/replies/body-text.ts';

/** An answer, and what it offers: `OA jane@fabrikam.example`; a question mark where no role is said. */
export interface Row {
  readonly name: string;
  readonly body: ReplyBody;
  readonly expected: readonly string[];
}

/** Known to both sides. */
export const KNOWN: ReadonlySet<string> = new Set(['ann@account.example', 'cat@fabrikam.example']);

export const J = 'jane@fabrikam.example';
export const B = 'bob@fabrikam.example';
export const M = 'mia@fabrikam.example';
export const OA_JANE: readonly string[] = [`OA ${J}`];

/** What our letter says, with contacts on record that are not the customer's answer. */
export const LETTER = `Dear Cat,

please name the contacts for your agreement. On record are:
Notices Contact: old.ntc@fabrikam.example
Online Administrator: old.oa@fabrikam.example

Best regards
Ann Lee`;

export function text(name: string, content: string, expected: readonly string[] = OA_JANE): Row {
  return { name, body: { type: 'text', content }, expected };
}

export function html(name: string, content: string, expected: readonly string[] = OA_JANE): Row {
  return { name, body: { type: 'html', content }, expected };
}
