import { compile, type DomNode, type FormatCallback } from 'html-to-text';
import type { LetterBlock, LetterRun } from '../../domain/drafts/letter-block.ts';

type Style = Omit<LetterRun, 'text'>;

const PLAIN: Style = { isStrong: false, isQuiet: false, link: null };

/** Elements that stand on lines of their own. */
const BLOCKS = new Set('body p div table thead tbody tr td th ul ol li h1 h2 h3 h4 blockquote hr'.split(' '));
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);
/** Elements of which nothing is seen. */
const UNSEEN = new Set(['head', 'style', 'title', 'meta', 'script']);

/** How deep elements are read within each other: deeper than any letter is laid out. */
const MOST_DEPTH = 100;

/** The parts of a letter's HTML in their order, as far as somebody sees them. Pure. */
export function letterBlocks(html: string): readonly LetterBlock[] {
  const reading = new Reading();
  for (const node of bodyOf(html)) reading.read(node, PLAIN, 0);
  return reading.done();
}

/** What the parser of `html-to-text` reads as the body, or as the whole where there is none. */
function bodyOf(html: string): readonly DomNode[] {
  const nodes: DomNode[] = [];
  const take: FormatCallback = (node) => void nodes.push(node);
  const whole = /<body[\s>]/i.test(html) ? html : `<body>${html}</body>`;
  compile({
    baseElements: { selectors: ['body'] },
    selectors: [{ selector: '*', format: 'take' }],
    formatters: { take },
  })(whole);
  return nodes;
}

/** Reads elements one after the other into parts. */
class Reading {
  readonly #blocks: LetterBlock[] = [];
  #runs: LetterRun[] = [];
  #isTight = false;

  /** The parts that were read. */
  done(): readonly LetterBlock[] {
    this.#endLine(false);
    return this.#blocks;
  }

  read(node: DomNode, style: Style, depth: number): void {
    if (depth > MOST_DEPTH) return;
    if (node.type === 'text') {
      this.#runs.push({ ...style, text: node.data ?? '' });
      return;
    }
    const name = (node.name ?? '').toLowerCase();
    if (name === '' || UNSEEN.has(name) || isHidden(node)) return;
    if (name === 'br') this.#endLine(true);
    else if (BLOCKS.has(name)) this.#readBlock(name, node, style, depth);
    else this.#readAll(node, styleWithin(name, node, style), depth);
  }

  #readAll(node: DomNode, style: Style, depth: number): void {
    for (const child of childrenOf(node)) this.read(child, style, depth + 1);
  }

  #readBlock(name: string, node: DomNode, style: Style, depth: number): void {
    this.#endLine(false);
    if (HEADINGS.has(name)) {
      const runs = runsOf(node, style, depth);
      if (runs.length > 0) this.#blocks.push({ kind: 'heading', runs, isTight: false });
    } else if (name === 'ul' || name === 'ol') this.#readList(node, name === 'ol', style, depth);
    else if (name === 'table') this.#readTable(node, style, depth);
    else this.#readAll(node, styleWithin(name, node, style), depth);
    this.#endLine(false);
  }

  #readList(list: DomNode, isNumbered: boolean, style: Style, depth: number): void {
    let number = 0;
    for (const item of childrenOf(list)) {
      if (item.name?.toLowerCase() !== 'li') continue;
      number += 1;
      const [first, ...rest] = blocksOf(item, style, depth);
      const mark = isNumbered ? `${number}.` : '•';
      if (first && 'runs' in first) this.#blocks.push({ kind: 'item', mark, runs: first.runs }, ...rest);
      else if (first) this.#blocks.push(first, ...rest);
    }
  }

  /** A table with several cells in a row has rows; one with a frame is a box; any other lays out the page. */
  #readTable(table: DomNode, style: Style, depth: number): void {
    const rows = rowsOf(table, depth);
    if (!rows.some((row) => cellsOf(row).length > 1)) {
      if (!isFramed(table)) this.#readAll(table, style, depth);
      else {
        const blocks = rows.flatMap((row) => cellsOf(row)).flatMap((cell) => blocksOf(cell, style, depth));
        if (blocks.length > 0) this.#blocks.push({ kind: 'box', blocks });
      }
      return;
    }
    for (const row of rows) {
      const cells = cellsOf(row).map((cell) =>
        runsOf(cell, styleWithin(cell.name ?? '', cell, style), depth),
      );
      if (cells.some((cell) => cell.length > 0)) this.#blocks.push({ kind: 'row', cells });
    }
  }

  #endLine(isWithin: boolean): void {
    const runs = tidied(this.#runs);
    this.#runs = [];
    if (runs.length > 0) this.#blocks.push({ kind: 'paragraph', runs, isTight: this.#isTight });
    this.#isTight = isWithin && (runs.length > 0 || this.#isTight);
  }
}

function blocksOf(node: DomNode, style: Style, depth: number): readonly LetterBlock[] {
  const reading = new Reading();
  for (const child of childrenOf(node)) reading.read(child, style, depth + 1);
  return reading.done();
}

/** All words of an element, its lines after each other. */
function runsOf(node: DomNode, style: Style, depth: number): readonly LetterRun[] {
  return blocksOf(node, style, depth).flatMap(wordsOf).reduce(joined, []);
}

function wordsOf(block: LetterBlock): readonly (readonly LetterRun[])[] {
  if (block.kind === 'box') return block.blocks.flatMap(wordsOf);
  return block.kind === 'row' ? block.cells : [block.runs];
}

function joined(before: readonly LetterRun[], more: readonly LetterRun[]): readonly LetterRun[] {
  return before.length === 0 ? more : [...before, { ...PLAIN, text: ' ' }, ...more];
}

function styleWithin(name: string, { attribs }: DomNode, style: Style): Style {
  const within = { ...style };
  if (['b', 'strong', 'th'].includes(name)) within.isStrong = true;
  if (/(?:^|\s)quiet(?:\s|$)/.test(String(attribs?.class ?? ''))) within.isQuiet = true;
  if (name === 'a' && attribs?.href) within.link = String(attribs.href);
  return within;
}

/** Whether it is for mail programs alone, such as the words beside the subject. */
function isHidden({ attribs }: DomNode): boolean {
  return /(?:^|[;\s])display\s*:\s*none/i.test(String(attribs?.style ?? ''));
}

function isFramed({ attribs }: DomNode): boolean {
  return (
    /(?:^|[;\s])border(?:-width)?\s*:\s*[1-9]/i.test(String(attribs?.style ?? '')) || isOver(attribs?.border)
  );
}

function isOver(border: unknown): boolean {
  return Number(border ?? 0) > 0;
}

/** The rows of a table, but not those of tables within it. */
function rowsOf(table: DomNode, depth: number): readonly DomNode[] {
  if (depth > MOST_DEPTH) return [];
  return childrenOf(table).flatMap((child) => {
    const name = child.name?.toLowerCase();
    if (name === 'tr') return [child];
    return name === 'tbody' || name === 'thead' ? rowsOf(child, depth + 1) : [];
  });
}

function cellsOf(row: DomNode): readonly DomNode[] {
  return childrenOf(row).filter(({ name }) => ['td', 'th'].includes(name?.toLowerCase() ?? ''));
}

function childrenOf({ children }: DomNode): readonly DomNode[] {
  return children ?? [];
}

/** The words of a line with single spaces, as HTML shows them, and none at its ends. */
function tidied(runs: readonly LetterRun[]): readonly LetterRun[] {
  const tidy: LetterRun[] = [];
  let isSpaced = true;
  for (const one of runs) {
    const text = one.text.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ /, (space) => (isSpaced ? '' : space));
    if (text === '') continue;
    tidy.push({ ...one, text });
    isSpaced = text.endsWith(' ');
  }
  const last = tidy.pop();
  const end = last?.text.trimEnd();
  if (last && end) tidy.push({ ...last, text: end });
  return tidy;
}
