import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Blanks between two columns. */
const GAP = 2;

/** The narrowest that a column gets; where that is not enough, each row is written below the other. */
const LEAST = 8;

/**
 * A text as lines of at most `width` columns of a screen, in which a Chinese, Japanese or Korean letter takes two.
 * @param width null for lines of any length
 * @param indent blanks before each line; `hang` before those after the first, where they are more
 */
export function paragraph(text: string, width: number | null, indent = 0, hang = indent): string[] {
  const lines = width === null ? [text] : wrapped(text, Math.max(width - hang, 1));
  return lines.map((line, at) => `${' '.repeat(at === 0 ? indent : hang)}${line}`);
}

/**
 * Rows below their titles, columns aligned. Cells are wrapped where the table is wider than the screen, and never cut.
 * @param width columns of the screen; null for a table as wide as it needs to be
 */
export function table(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  width: number | null,
): string[] {
  const all = [titles, ...rows];
  const needed = titles.map((_, at) => Math.max(...all.map((row) => stringWidth(row[at] ?? ''))));
  const widths = width === null ? needed : fitted(needed, width);
  if (!widths) return rows.flatMap((row) => beneath(titles, row, width ?? 0));
  return all.flatMap((row) => aligned(row, widths));
}

/** Widths that fit together; the widest columns give way first. Null where columns would be too narrow to be read. */
function fitted(needed: readonly number[], width: number): readonly number[] | null {
  const room = width - GAP * (needed.length - 1);
  const sumAt = (most: number) => needed.reduce((sum, one) => sum + Math.min(one, most), 0);
  let most = Math.max(...needed);
  while (most >= LEAST && sumAt(most) > room) most--;
  return sumAt(most) > room ? null : needed.map((one) => Math.min(one, most));
}

function aligned(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((width, at) => wrapped(row[at] ?? '', Math.max(width, 1)));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, at) => padded(cell[line] ?? '', widths[at] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

/** A row as lines: `Deal: Contoso (D-1)`. */
function beneath(titles: readonly string[], row: readonly string[], width: number): string[] {
  return row.flatMap((cell, at) =>
    paragraph(`${titles[at] ?? ''}: ${cell}`, width, at === 0 ? 0 : GAP, 2 * GAP),
  );
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - stringWidth(text), 0));
}

function wrapped(text: string, width: number): string[] {
  return wrapAnsi(text, width, { hard: true }).split('\n');
}
