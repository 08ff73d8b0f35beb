/** Rows of a sheet, and more than any has: line numbers of the second sheet begin after those of the first. */
const LINES_A_SHEET = 1_000_000;

/** The line before the first row of a sheet, by its number from 1. */
export function lineBeforeSheet(number: number): number {
  return (Math.max(1, Math.min(1000, Math.floor(number) || 1)) - 1) * LINES_A_SHEET;
}

/** The place of a line: its row, and the number of its sheet, from 1. */
function placeOfLine(line: number): { readonly sheet: number; readonly row: number } {
  const sheet = Math.floor((line - 1) / LINES_A_SHEET);
  return { sheet: sheet + 1, row: line - sheet * LINES_A_SHEET };
}

/** The lines that something is told of: the first, where there are several the first of them, and how many there are. */
export interface ToldLines {
  readonly line: number;
  readonly lines?: readonly number[];
  readonly count?: number;
}

/**
 * A line as it is told: `line 7`; of a further sheet of a workbook `line 7 of sheet 2`.
 * @param names of the sheets by number: of several, that of the line stands before it, `June line 7`
 */
export function lineText(line: number, names: Readonly<Record<number, string>> = {}): string {
  const { sheet, row } = placeOfLine(line);
  const name = Object.keys(names).length > 1 ? names[sheet] : undefined;
  if (name !== undefined) return `${name} line ${row}`;
  return sheet === 1 ? `line ${row}` : `line ${row} of sheet ${sheet}`;
}

/** The lines of a problem: `line 7`, `lines 7, 9 and 12 to 40`, `lines 2 to 13 and 388 more`. */
export function linesText({ line, lines = [line], count = lines.length }: ToldLines): string {
  if (lines.length < 2) return lineText(lines[0] ?? line);
  const sheets = new Map<number, string[]>();
  for (const [first, last] of runsOf(lines)) {
    const { sheet, row } = placeOfLine(first);
    const own = sheets.get(sheet) ?? [];
    if (last - first < 2) own.push(...(first === last ? [String(row)] : [String(row), String(row + 1)]));
    else own.push(`${row} to ${row + last - first}`);
    sheets.set(sheet, own);
  }
  const told = [...sheets].map(
    ([sheet, rows]) => `${listed(rows)}${sheet === 1 ? '' : ` of sheet ${sheet}`}`,
  );
  const more = count - lines.length;
  return `lines ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Runs of lines that follow each other. */
function runsOf(lines: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const line of [...lines].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
