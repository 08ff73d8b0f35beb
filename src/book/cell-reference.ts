/** A cell of a sheet: its row from 1, and its column from 0. */
export interface CellPlace {
  readonly row: number;
  readonly index: number;
}

const A = 'A'.charCodeAt(0);
const LETTERS = 26;

/** The name of a column, given its index from 0: `A`, `AB`. */
export function columnLetters(index: number): string {
  const before = Math.floor(index / LETTERS);
  const last = String.fromCharCode(A + (index % LETTERS));
  return before > 0 ? columnLetters(before - 1) + last : last;
}

/** A place as spreadsheets name it: `C7`. */
export function cellName({ row, index }: CellPlace): string {
  return `${columnLetters(index)}${row}`;
}

/** Columns and rows are within what any spreadsheet has. */
const CELL = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/;

/** The place that a name such as `C7` means; null for another text. */
export function cellPlace(name: string): CellPlace | null {
  const [, letters, row] = CELL.exec(name) ?? [];
  if (letters === undefined || row === undefined) return null;
  let index = 0;
  for (const letter of letters) index = index * LETTERS + letter.charCodeAt(0) - A + 1;
  return { row: Number(row), index: index - 1 };
}
