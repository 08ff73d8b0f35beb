/** Something in a book that was refused (`error`) or taken with a remark (`warning`). */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Counted from 1, the header being line 1. */
  readonly line: number;
  /** The header of the column; empty when it is about the row as a whole. */
  readonly column: string;
  readonly message: string;
}

/** `line 7, column close_date: …`, on one line whatever the file holds. */
export function problemText({ line, column, message }: Problem): string {
  return `line ${line}, column ${column === '' ? '-' : printable(column)}: ${message}`;
}

/** What somebody typed, quoted in a message: shortened, and without characters that could steer a terminal. */
export function quoted(text: string): string {
  return `"${printable(text.length > 60 ? `${text.slice(0, 57)}…` : text)}"`;
}

/** Text on one line, without characters that could steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}
