import { compile, type FormatCallback, type SelectorDefinition } from 'html-to-text';
import { addLine, CELL, CUT, link, MOST_DEPTH, rowWithout } from './html-parts.ts';
import { isHidden, marksOf } from './html-style.ts';
import { QUOTE, QUOTE_END, withMarksInPairs, withoutMarks, withoutStruck } from './marks.ts';
import { plainLine } from './plain-line.ts';

/** The body of a message as stored by the mailbox. */
export interface ReplyBody {
  readonly type: 'html' | 'text';
  readonly content: string;
  /**
   * Where `content` is only what the mailbox takes for new in the conversation: the whole body, in which a comment may
   * stand inside of the quotation.
   */
  readonly whole?: ReplyBody | undefined;
  /** The letter that is answered: what stands in its quotation and not in it is its reader's. */
  readonly letter?: ReplyBody | undefined;
}

/** The number of characters parsed of a body; no reply in words is longer. */
const MOST_BODY = 200_000;
/** A rule above a quotation: everything below is quoted. */
const HISTORY = '-----Original Message-----';

/** What was read of a body. */
export interface ReadBody {
  /** Without invisible characters and with single spaces. */
  readonly lines: readonly string[];
  /** Whether all of it was read. What is quoted, and left out as such, counts as read. */
  readonly isWhole: boolean;
}

/** Reads a body, without what is struck through or quoted by a mail program's marks. Pure. */
export function readBody(body: ReplyBody): ReadBody {
  const { lines, isCut } = markedLines(body);
  let depth = 0;
  const own = lines.flatMap((line) => {
    if (line === QUOTE) depth += 1;
    else if (line === QUOTE_END) depth = Math.max(0, depth - 1);
    else if (depth === 0) return [withoutStruck(line).replace(/\s+/g, ' ').trim()];
    return [];
  });
  return { lines: own, isWhole: !isCut };
}

/** The lines of a body, as far as it was read. Pure. */
export function linesOfBody(body: ReplyBody): readonly string[] {
  return readBody(body).lines;
}

/** The lines of a body with marks of what is quoted, struck through or coloured, and whether more stood there. Pure. */
export function markedLines({ type, content }: ReplyBody): {
  readonly lines: readonly string[];
  readonly isCut: boolean;
} {
  // Outlook's head may be longer than any message. A body that stands behind words is that of a quoted message.
  const hasHead = type === 'html' && /^\s*<(?:!|\?|html|head|meta|style|title)/i.test(content);
  const start = hasHead ? Math.max(0, content.search(/<body/i)) : 0;
  const read = withoutMarks(content.slice(start, start + MOST_BODY));
  const text = type === 'html' ? toText(read) : read;
  let depth = 0;
  let isCut = start + MOST_BODY < content.length;
  const lines = text.split(/\r\n|[\r\n\u2028\u2029\f\v]/).map((line) => {
    if (line === QUOTE) depth += 1;
    if (line === QUOTE_END) depth -= 1;
    isCut ||= depth <= 0 && line.includes(CUT);
    return plainLine(line.replaceAll('\t', ` ${CELL} `).replaceAll(CUT, ' '));
  });
  return { lines: type === 'html' ? withMarksInPairs(lines) : lines, isCut };
}

/** A part of a line, between the marks that its element gives. */
const run: FormatCallback = (elem, walk, builder) => {
  if (isHidden(elem)) return;
  const [begin, end] = marksOf(elem);
  if (begin !== '') builder.addInline(begin, {});
  walk(elem.children, builder);
  if (end !== '') builder.addInline(end, {});
};

/** A block, the same. */
const block: FormatCallback = (elem, walk, builder) => {
  if (isHidden(elem)) return;
  builder.openBlock({ leadingLineBreaks: 1 });
  run(elem, walk, builder, {});
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const quoted: FormatCallback = (elem, walk, builder) => {
  if (isHidden(elem)) return;
  addLine(builder, QUOTE);
  block(elem, walk, builder, {});
  addLine(builder, QUOTE_END);
};

/** Begins a quotation, and may hold its head. */
const history: FormatCallback = (elem, walk, builder) => {
  addLine(builder, HISTORY);
  block(elem, walk, builder, {});
};

const SELECTORS: readonly SelectorDefinition[] = [
  { selector: 'a', format: 'link' },
  { selector: 'tr', format: 'row' },
  ...['p', 'div', 'section', 'center'].map((selector) => ({ selector, format: 'apart' })),
  ...['span', 'font', 'b', 'strong', 'i', 'em', 'u', 's', 'strike', 'del', 'ins', 'mark'].map((selector) => ({
    ...{ selector, format: 'run' },
  })),
  { selector: 'ul', options: { itemPrefix: '- ' } },
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ...[
    'blockquote',
    '.gmail_quote',
    '.gmail_extra',
    '.yahoo_quoted',
    '.protonmail_quote',
    '#OLK_SRC_BODY_SECTION',
    '.zmail_extra',
    '#isForwardContent',
    '#isReplyContent',
    '.ntes-mailmaster-quote',
    '.x_gmail_quote',
  ].map((selector) => ({ selector, format: 'quoted' })),
  // These mark the beginning of Outlook's quotation and don't contain it.
  ...[
    '#appendonsend',
    '#divRplyFwdMsg',
    '#mail-editor-reference-message-container',
    'div[style*="border-top:solid #E1E1E1"]',
    'div[style*="border-top:solid #B5C4DF"]',
    '#x_divRplyFwdMsg',
    '#x_appendonsend',
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
    '#x_Signature',
    '#ms-outlook-mobile-body-separator-line',
    '[style*="display:none"]',
    '[style*="display: none"]',
    '[style*="mso-hide:all"]',
    '[style*="mso-hide: all"]',
    '[hidden]',
  ].map((selector) => ({ selector, format: 'skip' })),
];

const toText = compile({
  wordwrap: false,
  // All of it: a quoted message may have a body of its own.
  baseElements: { selectors: [], returnDomByDefault: true },
  // Without the zero-width space, which parts no word.
  whitespaceCharacters: ' \t\r\n\f',
  limits: { maxDepth: MOST_DEPTH, ellipsis: CUT },
  formatters: {
    link,
    row: rowWithout(new Set(), true),
    run,
    apart: block,
    quoted,
    history,
  },
  selectors: [...SELECTORS],
});
