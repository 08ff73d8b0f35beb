import type { ReadingKind } from './reading.ts';
import { placeOfLine } from './sheet-mark.ts';

/** A fault in a book: `error` for refused rows, `warning` for rows accepted with a remark. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Line number from 1; the header is line 1. */
  readonly line: number;
  /** Header of the column; empty for problems of the whole row. */
  readonly column: string;
  readonly message: string;
  /** Which way of reading it tells of: what stands there is read, and otherwise than it is written. */
  readonly reading?: ReadingKind;
  /** The first lines that it is true of, where it is true of several, and how many there are. */
  readonly lines?: readonly number[];
  readonly count?: number;
  /** What somebody has to say so that it can be read: whether the month or the day comes first, or which sheet it is. */
  readonly asks?: 'dates' | 'sheet';
}

/** A problem as one printable line, whatever the file holds: `line 7, column close_date: …`, of a whole row `line 7: …`. */
export function problemText(problem: Problem): string {
  const { column, message } = problem;
  return `${linesText(problem)}${column === '' ? '' : `, column ${printable(column)}`}: ${message}`;
}

/** The same of a file of which nothing is read: what is wrong with it as a whole is in no place of it. */
export function refusalText(problem: Problem): string {
  return problem.column === '' ? problem.message : problemText(problem);
}

/** A line as it is told: `line 7`; of a further sheet of a workbook `line 7 of sheet 2`. */
export function lineText(line: number): string {
  const { sheet, row } = placeOfLine(line);
  return sheet === 1 ? `line ${row}` : `line ${row} of sheet ${sheet}`;
}

/** The lines of a problem: `line 7`, `lines 7, 9 and 12 to 40`, `lines 2 to 13 and 388 more`. */
export function linesText({ line, lines = [line], count = lines.length }: Omit<Problem, 'message'>): string {
  if (lines.length < 2) return lineText(lines[0] ?? line);
  const sheets = new Map<number, string[]>();
  for (const [first, last] of runsOf(lines)) {
    const { sheet, row } = placeOfLine(first);
    const own = sheets.get(sheet) ?? [];
    own.push(first === last ? String(row) : `${row} to ${placeOfLine(last).row}`);
    sheets.set(sheet, own);
  }
  const told = [...sheets].map(([sheet, rows]) => `${listed(rows)}${sheet === 1 ? '' : ` of sheet ${sheet}`}`);
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

/** User input quoted in a message: shortened, and without control characters that could steer a terminal. */
export function quoted(text: string): string {
  return `"${printable(text.length > 60 ? `${text.slice(0, 57)}…` : text)}"`;
}

/** Text as one line, with control characters replaced so that none can steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}
