/**
 * What a workbook, converted to CSV, tells beside its rows: a line that begins with a Unicode noncharacter, reserved for
 * internal use, and is not counted as one.
 */
export type SheetMark =
  /** A visible sheet that holds something begins: its name, its number from 1, and of how many visible ones. */
  | { readonly kind: 'sheet'; readonly name: string; readonly number: number; readonly of: number }
  | { readonly kind: 'hidden-sheets'; readonly names: readonly string[] }
  /** The first rows of the sheet that are hidden, and how many there are. */
  | { readonly kind: 'hidden-rows'; readonly rows: readonly number[]; readonly count: number };

/** Takes the name of a visible sheet that holds something, and its number from 1 among the visible ones. */
export type OnSheet = (name: string, number: number) => void;

const MARK = '\uFDD1';

export function isSheetMark(line: string): boolean {
  return line.startsWith(MARK);
}

export function sheetMarkLine(mark: SheetMark): string {
  return `${MARK}${JSON.stringify(mark)}\n`;
}

/** The mark of a line; null for one that some other program wrote. */
export function parseSheetMark(line: string): SheetMark | null {
  try {
    const mark = JSON.parse(line.slice(MARK.length)) as Partial<Record<string, unknown>> | null;
    return mark && isWhole(mark) ? (mark as unknown as SheetMark) : null;
  } catch {
    return null;
  }
}

function isWhole({ kind, name, number, of, names, rows, count }: Partial<Record<string, unknown>>): boolean {
  if (kind === 'sheet') return typeof name === 'string' && Number.isInteger(number) && Number.isInteger(of);
  if (kind === 'hidden-sheets') return Array.isArray(names) && names.every((one) => typeof one === 'string');
  return (
    kind === 'hidden-rows' && Number.isInteger(count) && Array.isArray(rows) && rows.every(Number.isInteger)
  );
}
