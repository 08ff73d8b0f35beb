import { compile, type DomNode, type FormatCallback, type SelectorDefinition } from 'html-to-text';

/** The body of a message as stored by the mailbox. */
export interface ReplyBody {
  readonly type: 'html' | 'text';
  readonly content: string;
}

/** The number of characters parsed of a body; no reply in words is longer. */
const MOST_BODY = 200_000;
/** Separator between the cells of a table row in its line. */
export const CELL = '|';
/** The line that replaces text a client marks as quoted; a reply may continue below it. */
const QUOTED = '> quoted';
/** A line that the quotation library recognises as the head of a quotation: everything below is quoted. */
export const HISTORY = '-----Original Message-----';

const MOST_DEPTH = 120;
/** The number of characters in a cell; a longer cell is taken for page layout. */
const MOST_CELL = 400;

/** Invisible characters that affect the display of others: control, bidirectional, zero-width. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Stands where something was too deep to be read: a character that no text has. */
const CUT = '\uFFFF';

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
    row,
    quoted: (_, __, builder) => addLine(builder, QUOTED),
    history: (_, __, builder) => addLine(builder, HISTORY),
  },
  selectors: [...SELECTORS],
});

type Builder = Parameters<FormatCallback>[2];

function addLine(builder: Builder, text: string): void {
  builder.openBlock({ leadingLineBreaks: 1 });
  builder.addInline(text, {});
  builder.closeBlock({ trailingLineBreaks: 1 });
}

function link(elem: DomNode, walk: Parameters<FormatCallback>[1], builder: Builder): void {
  walk(elem.children, builder);
  const address = hiddenAddress(elem);
  if (address !== '') builder.addInline(` <${address}>`, {});
}

/**
 * The address of a mailto link with a name as its text; empty when the text shows an address, which then counts
 * instead.
 */
function hiddenAddress(elem: DomNode): string {
  const href = String(elem.attribs?.href ?? '');
  if (!/^mailto:/i.test(href) || /[^\s@]@[^\s@]/.test(wordsOf(elem))) return '';
  const [address = ''] = href.slice('mailto:'.length).split('?');
  try {
    return decodeURIComponent(address).slice(0, 320);
  } catch {
    return address.slice(0, 320);
  }
}

/** A table row becomes one line, unless its cells lay out the page; then they become blocks. */
function row(elem: DomNode, walk: Parameters<FormatCallback>[1], builder: Builder): void {
  const cells = elem.children.filter(({ name }) => name === 'td' || name === 'th');
  const texts = cells.map((cell) => wordsOf(cell));
  if (cells.length < 2 || texts.some((text) => text.length > MOST_CELL) || cells.some(holdsMore)) {
    walk(elem.children, builder);
    builder.addLineBreak();
    return;
  }
  addLine(builder, texts.join(` ${CELL} `));
}

function holdsMore(node: DomNode, depth = 0): boolean {
  if (node.name === 'table' || node.name === 'blockquote') return true;
  return depth < MOST_DEPTH && (node.children ?? []).some((child) => holdsMore(child, depth + 1));
}

/** The text of an element in one line, cut off once it exceeds a cell's maximum. */
function wordsOf(elem: DomNode): string {
  const words: string[] = [];
  let length = 0;
  const take = (node: DomNode, depth: number): void => {
    if (length > 2 * MOST_CELL) return;
    if (depth > MOST_DEPTH) {
      words.push(CUT);
      return;
    }
    if (node.type === 'text') {
      words.push(node.data ?? '');
      length += words.at(-1)?.length ?? 0;
      return;
    }
    if (node.name === 'style' || node.name === 'script') return;
    if (/^(?:p|div|br|li|h\d)$/.test(node.name ?? '')) words.push(' ');
    for (const child of node.children ?? []) take(child, depth + 1);
    const address = node.name === 'a' && depth > 0 ? hiddenAddress(node) : '';
    if (address !== '') words.push(` <${address}>`);
  };
  take(elem, 0);
  return words.join('').replace(/\s+/g, ' ').trim();
}
