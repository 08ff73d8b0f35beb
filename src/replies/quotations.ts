import type { Head, Line } from './head-line.ts';
import { QUOTE, QUOTE_END } from './marks.ts';
import { headAt } from './quotation-heads.ts';

/** Lines of a message that its writer wrote, or that are quoted. */
export type Block =
  | { readonly kind: 'own'; readonly lines: readonly Line[] }
  | {
      readonly kind: 'quoted';
      readonly head: Head | null;
      /** One level of quotation less deep than they stand in the message. */
      readonly lines: readonly Line[];
      /** Whether each line is marked as quoted. Without marks, all below the head counts as quoted. */
      readonly isMarked: boolean;
    };

const MOST_DEPTH = 50;

/** Lines with how deep they are quoted, by `>` or by what a mail program's HTML says. */
export function linesWithDepth(lines: readonly string[]): readonly Line[] {
  let inside = 0;
  return lines.flatMap((line) => {
    if (line === QUOTE) inside += 1;
    else if (line === QUOTE_END) inside = Math.max(0, inside - 1);
    else {
      const [signs = ''] = /^(?:> ?)+/.exec(line.slice(0, 2 * MOST_DEPTH)) ?? [];
      const depth = inside + signs.replaceAll(' ', '').length;
      return [{ text: line.slice(signs.length), depth: Math.min(depth, MOST_DEPTH) }];
    }
    return [];
  });
}

/** Parts a message into what its writer wrote and what is quoted. */
export function blocksOf(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let own: Line[] = [];
  const endOwn = () => {
    if (own.some(({ text }) => text !== '')) blocks.push({ kind: 'own', lines: own });
    own = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const head = line.depth === 0 ? headAt(lines, at) : null;
    if (line.depth === 0 && head === null) {
      own.push(line);
      at += 1;
      continue;
    }
    endOwn();
    let start = head === null ? at : head.end;
    while (start < lines.length && lines[start]?.text === '' && lines[start]?.depth === 0) start += 1;
    let end = start;
    while (end < lines.length && (lines[end]?.depth ?? 0) > 0) end += 1;
    const isMarked = end > start;
    if (!isMarked) end = lines.length;
    const quoted = lines.slice(start, end);
    blocks.push({
      kind: 'quoted',
      head,
      lines: isMarked ? quoted.map(({ text, depth }) => ({ text, depth: depth - 1 })) : quoted,
      isMarked,
    });
    at = end;
  }
  endOwn();
  return blocks;
}
