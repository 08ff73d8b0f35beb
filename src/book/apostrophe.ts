/**
 * Escaping of spreadsheet formulas. Spreadsheets take a cell that begins with one of these characters for a formula;
 * such a value is written with an apostrophe before it, which is removed when the cell is read. A value of
 * apostrophes followed by such a character gets one more apostrophe, so every value round-trips and no other cell
 * changes.
 */
const HAZARD = String.raw`'*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])`;
const HAZARDOUS = new RegExp(`^${HAZARD}`);
const GUARDED = new RegExp(`^\\s*'${HAZARD}`);

/** A value as written into a cell: never a formula. */
export function guarded(value: string): string {
  return HAZARDOUS.test(value) ? `'${value}` : value;
}

/** The value of a cell written by `guarded`. */
export function unguarded(cell: string): string {
  return cell.includes("'") && GUARDED.test(cell) ? cell.trimStart().slice(1) : cell;
}

/**
 * Stands before a value that reading would clean, take apart or take for something else, as it does with what people write: the rest
 * of the cell is read as it is. Only what is written here begins so.
 */
const EXACTLY = "'\\";

/** A value as written into a cell that is read as it is, whatever it looks like. */
export function exactly(value: string): string {
  return EXACTLY + value;
}

/** The value of a cell written by `exactly`; null for another one. */
export function exactValue(cell: string): string | null {
  return cell.startsWith(EXACTLY) ? cell.slice(EXACTLY.length) : null;
}
