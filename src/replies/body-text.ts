import { compile, type SelectorDefinition } from 'html-to-text';
import { addLine, CELL, CUT, link, MOST_DEPTH, rowWithout } from './html-parts.ts';

/** The body of a message as stored by the mailbox. */
export interface ReplyBody {
  readonly type: 'html' | 'text';
  readonly content: string;
}

/** The number of characters parsed of a body; no reply in words is longer. */
const MOST_BODY = 200_000;
/** The line that replaces text a client marks as quoted; a reply may continue below it. */
const QUOTED = '> quoted';
/** A line that the quotation library recognises as the head of a quotation: everything below is quoted. */
export const HISTORY = '-----Original Message-----';

/** Invisible characters that affect the display of others: control, bidirectional, zero-width. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** What was read of a body. */
export interface ReadBody {
  /** Without invisible characters and with single spaces. */
  readonly lines: readonly string[];
  /** Whether all of it was read. What is quoted, and left out as such, counts as read. */
  readonly isWhole: boolean;
}

/** Reads a body. Pure. */
export function readBody({ type, content }: ReplyBody): ReadBody {
  // Outlook's head may be longer than any message.
  const start = type === 'html' ? Math.max(0, content.search(/<body/i)) : 0;
  const read = content.slice(start, start + MOST_BODY);
  const text = type === 'html' ? toText(read) : read;
  const lines = text
    .split(/\r\n|[\r\n\u2028\u2029\f\v]/)
    .map((line) =>
      line
        .replaceAll('\t', ` ${CELL} `)
        .replaceAll(CUT, ' ')
        .replace(UNSEEN, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  return { lines, isWhole: start + MOST_BODY >= content.length && !text.includes(CUT) };
}

/** The lines of a body, as far as it was read. Pure. */
export function linesOfBody(body: ReplyBody): readonly string[] {
  return readBody(body).lines;
}

const SELECTORS: readonly SelectorDefinition[] = [
  { selector: 'a', format: 'link' },
  { selector: 'tr', format: 'row' },
  { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
  { selector: 'ul', options: { itemPrefix: '- ' } },
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ...[
    'blockquote',
    '.gmail_quote',
    '.gmail_extra',
    '.yahoo_quoted',
    '.protonmail_quote',
    '#OLK_SRC_BODY_SECTION',
  ].map((selector) => ({ selector, format: 'quoted' })),
  // These mark the beginning of Outlook's quotation and don't contain it.
  ...[
    '#appendonsend',
    '#divRplyFwdMsg',
    '#mail-editor-reference-message-container',
    'div[style*="border-top:solid #E1E1E1"]',
    'div[style*="border-top:solid #B5C4DF"]',
  ].map((selector) => ({ selector, format: 'history' })),
  ...[
    'head',
    'title',
    'style',
    'script',
    'img',
    'hr',
    '.gmail_signature',
    '.moz-signature',
    '#Signature',
    '#ms-outlook-mobile-signature',
    '[style*="display:none"]',
    '[style*="display: none"]',
  ].map((selector) => ({ selector, format: 'skip' })),
];

const toText = compile({
  wordwrap: false,
  limits: { maxDepth: MOST_DEPTH, ellipsis: CUT },
  formatters: {
    link,
    row: rowWithout(),
    quoted: (_, __, builder) => addLine(builder, QUOTED),
    history: (_, __, builder) => addLine(builder, HISTORY),
  },
  selectors: [...SELECTORS],
});
