/**
 * Spreadsheets take a cell that begins with one of these for a formula, so a value that does is written with an
 * apostrophe before it, and read without it. What begins with apostrophes and then such a character gets one
 * more: so every value comes back as it was, and no other cell is touched.
 */
const HAZARD = String.raw`'*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])`;
const HAZARDOUS = new RegExp(`^${HAZARD}`);
const GUARDED = new RegExp(`^\\s*'${HAZARD}`);

/** A value as it is written into a cell: never a formula. */
export function guarded(value: string): string {
  return HAZARDOUS.test(value) ? `'${value}` : value;
}

/** The value a cell was written for. */
export function unguarded(cell: string): string {
  return cell.includes("'") && GUARDED.test(cell) ? cell.trimStart().slice(1) : cell;
}
