import { linesText } from '../domain/book/lines.ts';
import type { EitherDay } from './cells/dates.ts';
import type { ReadingKind } from './reading-kinds.ts';

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
  /** The two days that the text of a cell may be, where it asks about dates. */
  readonly either?: { readonly text: string; readonly days: EitherDay };
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

/** User input quoted in a message: shortened, and without control characters that could steer a terminal. */
export function quoted(text: string): string {
  return `"${printable(text.length > 60 ? `${text.slice(0, 57)}…` : text)}"`;
}

/** Text as one line, with control characters replaced so that none can steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}
