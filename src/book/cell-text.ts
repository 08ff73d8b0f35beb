import { withoutUnseen } from '../domain/look-alike.ts';
import { exactValue, unguarded } from './apostrophe.ts';
import { asciiTrimmed, withoutMarksAround } from './cells/addresses.ts';
import type { ColumnName } from './columns.ts';
import { FAULTY_CELL } from './faulty-cell.ts';

/** Maximum of characters in a cell: above any real one, and below what databases can index. */
export const MOST_IN_CELL = 1000;

/** Characters that are looked at of a longer cell, whose row is refused: more than a cell and its apostrophes have. */
export const MOST_READ = 2 * MOST_IN_CELL;

/** The columns of ids, which are read without the characters in them that nobody sees. */
export const ID_COLUMNS = ['deal_id', 'lead_deal_id', 'pcn', 'package_id', 'agreement_number'] as const;
const IS_ID: ReadonlySet<ColumnName> = new Set(ID_COLUMNS);

/** The columns whose readers take away unusual spaces, and tell of them. */
const IS_KEPT: ReadonlySet<ColumnName> = new Set([
  ...['customer_domain', 'contact_role', 'contact_email', 'ae_email', 'ce_email', 'pdm_email'],
  ...['partner_contact_email', 'customer_contact_email'],
] as const);

/** Whether nobody sees anything in a cell, or it holds a fault instead of a value. */
export function blank(cell: string): boolean {
  const first = cell.charCodeAt(0);
  if (first > 0x20 && first < 0x7f) return false;
  return cell === '' || cell.startsWith(FAULTY_CELL) || withoutUnseen(cell) === '';
}

/** A cell without what keeps it from being a formula; a value that is written to be read as it is, is that value. */
export function valueInCell(cell: string): string {
  return exactValue(cell) ?? unguarded(cell);
}

/** The same without the spaces that a keyboard has at its ends, and no more than the beginning of one that is longer than a cell may be. */
export function trimmedValue(cell: string): string {
  const read = cell.slice(0, MOST_READ);
  return exactValue(read) ?? unguarded(asciiTrimmed(read));
}

/** The text of a cell as it is written in its column, without the spaces at its ends that its reader does not tell of. */
export function writtenText(column: ColumnName, cell: string): string {
  if (IS_KEPT.has(column) || IS_ID.has(column)) return trimmedValue(cell);
  const read = cell.slice(0, MOST_READ);
  return exactValue(read) ?? unguarded(read.trim());
}

/** The text of a cell as it is read in its column; null when it is blank or faulty. */
export function textOfCell(column: ColumnName, cell: string): string | null {
  const written = writtenText(column, cell);
  if (written === '') return null;
  if (exactValue(cell) !== null) return written;
  // What is taken away may leave the end of a line, which a file has in one form only.
  const text = IS_ID.has(column)
    ? withoutMarksAround(withoutUnseen(written).replaceAll('\r\n', '\n'))
    : written;
  return blank(text) ? null : text;
}
