import type { DomNode, FormatCallback } from 'html-to-text';
import { isHidden, marksOf } from './html-style.ts';
import { addressOfLink } from './link-address.ts';

export { STRUCK, STRUCK_END } from './marks.ts';

/** Separator between the cells of a table row in its line. */
export const CELL = '|';

/** How deep the elements of a document may stand to be read. */
export const MOST_DEPTH = 120;

/** Stands where something was too deep to be read: a character that no text has. */
export const CUT = '\uFFFF';

/** The number of characters in a cell; a longer cell is taken for page layout. */
const MOST_CELL = 400;

const NO_MARKS = ['', ''] as const;

type Walk = Parameters<FormatCallback>[1];
type Builder = Parameters<FormatCallback>[2];

/** Adds a line of its own. */
export function addLine(builder: Builder, text: string): void {
  builder.openBlock({ leadingLineBreaks: 1 });
  builder.addInline(text, {});
  builder.closeBlock({ trailingLineBreaks: 1 });
}

/** A link becomes its text and, if the address it leads to stands in it alone, that in angle brackets. */
export function link(elem: DomNode, walk: Walk, builder: Builder): void {
  walk(elem.children, builder);
  const address = hiddenAddress(elem);
  if (address !== '') builder.addInline(` <${address}>`, {});
}

/** The address of a link with a name as its text; empty when the text shows an address, which then counts instead. */
function hiddenAddress(elem: DomNode): string {
  const address = addressOfLink(String(elem.attribs?.href ?? ''));
  return address === '' || /[^\s@]@[^\s@]/.test(wordsOf(elem)) ? '' : address;
}

/**
 * A table row becomes one line, unless its cells lay out the page; then they become blocks.
 * @param left names of elements whose words are left out
 * @param isMarked whether what is struck through or coloured stands between marks
 */
export function rowWithout(left: ReadonlySet<string> = new Set(), isMarked = false): FormatCallback {
  return (elem, walk, builder) => {
    const cells = elem.children.filter((cell) => /^t[dh]$/.test(cell.name ?? '') && !isHidden(cell));
    const texts = cells.map((cell) => wordsOf(cell, left, isMarked));
    if (cells.length < 2 || texts.some((text) => text.length > MOST_CELL) || cells.some(holdsMore)) {
      walk(elem.children, builder);
      builder.addLineBreak();
      return;
    }
    addLine(builder, texts.join(` ${CELL} `));
  };
}

function holdsMore(node: DomNode, depth = 0): boolean {
  if (node.name === 'table' || node.name === 'blockquote') return true;
  return depth < MOST_DEPTH && (node.children ?? []).some((child) => holdsMore(child, depth + 1));
}

/**
 * The text of an element in one line, cut off once it exceeds a cell's maximum.
 * @param left names of elements whose words are left out
 * @param isMarked whether what is struck through or coloured stands between marks
 */
export function wordsOf(elem: DomNode, left: ReadonlySet<string> = new Set(), isMarked = false): string {
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
    if (node.name === 'style' || node.name === 'script' || left.has(node.name ?? '')) return;
    if (isHidden(node)) return;
    if (/^(?:p|div|br|li|h\d)$/.test(node.name ?? '')) words.push(' ');
    const [begin, end] = isMarked ? marksOf(node) : NO_MARKS;
    words.push(begin);
    for (const child of node.children ?? []) take(child, depth + 1);
    words.push(end);
    const address = node.name === 'a' && depth > 0 ? hiddenAddress(node) : '';
    if (address !== '') words.push(` <${address}>`);
  };
  take(elem, 0);
  return words.join('').replace(/\s+/g, ' ').trim();
}
