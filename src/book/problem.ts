/** A fault in a book: `error` for refused rows, `warning` for rows accepted with a remark. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Line number from 1; the header is line 1. */
  readonly line: number;
  /** Header of the column; empty for problems of the whole row. */
  readonly column: string;
  readonly message: string;
}

/** A problem as one printable line, whatever the file holds: `line 7, column close_date: …`, of a whole row `line 7: …`. */
export function problemText({ line, column, message }: Problem): string {
  return `line ${line}${column === '' ? '' : `, column ${printable(column)}`}: ${message}`;
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
