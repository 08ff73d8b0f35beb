import { addressKey } from '../domain/address.ts';
import { dayOfInstant, parseInstant } from '../domain/day.ts';
import type { Contact, Deal, Evidence } from '../domain/deal.ts';
import { exactly, guarded } from './apostrophe.ts';
import { textOfCell } from './cell-text.ts';
import { readAddresses } from './cells/addresses.ts';
import { isMangled } from './cells/mangled.ts';
import {
  COLUMN_NAMES,
  type ColumnName,
  DEAL_COLUMN_NAMES,
  DEAL_COLUMNS,
  type DealColumnName,
} from './columns.ts';

/** A deal to be written into a book. */
export interface WrittenDeal {
  readonly deal: Deal;
  /** In display order. */
  readonly contacts: readonly Contact[];
  /** By address (lower-case) in the deal's scope, in the order of recording. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}

type Cells = Partial<Readonly<Record<ColumnName, string>>>;

/** The mark by which Excel recognises a CSV file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** The header of a book with every column. */
export function headerOfBook(): string {
  return `${BYTE_ORDER_MARK}${lineOf(COLUMN_NAMES)}`;
}

/** The CSV rows of a deal. The deal's own fields stand in the first row only, so that they are edited once. */
export function rowsOfDeal({ deal, contacts, evidence }: WrittenDeal): string {
  const written = new Set<string>();
  const people = contacts.flatMap((contact) => {
    const key = addressKey(contact.email);
    // Evidence is about an address: for a contact in two roles it is written once.
    const pieces = written.has(key) ? [] : (evidence.get(key) ?? []);
    written.add(key);
    return pieces.length === 0
      ? [contactCells(contact)]
      : pieces.map((piece) => ({ ...contactCells(contact), ...evidenceCells(piece) }));
  });
  const [first = {}, ...more] = people;
  return [{ ...dealCells(deal), ...first }, ...more]
    .map((cells) => ({ ...cells, deal_id: deal.dealId }))
    .map((cells: Cells) => lineOfCells(COLUMN_NAMES.map((name) => writtenCell(name, cells[name] ?? ''))))
    .join('');
}

function dealCells(deal: Deal): Cells {
  return Object.fromEntries(
    DEAL_COLUMN_NAMES.map((name) => [name, cellText(deal[DEAL_COLUMNS[name].field])]),
  );
}

function contactCells({ role, name, email }: Contact): Cells {
  return { contact_role: role, contact_name: name ?? '', contact_email: email };
}

function evidenceCells({ method, result, validatedAt, validatedBy, portal }: Evidence): Cells {
  return {
    validation_method: method,
    validation_result: result,
    validated_at: instantText(validatedAt),
    validated_by: validatedBy ?? '',
    validation_portal: portal ?? '',
  };
}

function cellText(value: Deal[keyof Deal]): string {
  if (value === null) return '';
  if (typeof value === 'number') return decimal(value);
  return Array.isArray(value) ? value.join(';') : value;
}

/** A value as it is written into its column: never a formula, and always read back as it is. */
function writtenCell(column: ColumnName, value: string): string {
  if (value === '') return '';
  const safe = guarded(value);
  return isReadBack(column, safe, value) ? safe : exactly(value);
}

/** Whether the cell of a column is read as this value, with nothing told of it. */
function isReadBack(column: ColumnName, cell: string, value: string): boolean {
  const text = textOfCell(column, cell);
  if (text === null) return false;
  if (column === 'deal_id') return text === value && !isMangled(text);
  if (column === 'contact_email') {
    const { addresses, readings } = readAddresses(text);
    return addresses.length === 1 && addresses[0]?.email === value && readings.length === 0;
  }
  if (!isDealColumn(column)) return text === value;
  const reading = DEAL_COLUMNS[column].reader(text);
  return (
    reading.ok &&
    'value' in reading &&
    !('readings' in reading && reading.readings.length > 0) &&
    cellText(reading.value) === value
  );
}

function isDealColumn(column: ColumnName): column is DealColumnName {
  return Object.hasOwn(DEAL_COLUMNS, column);
}

/** A number without an exponent, which the reader does not parse. */
function decimal(value: number): string {
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value)) ?? [];
  if (exponent === undefined) return String(value);
  const shift = Number(exponent);
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(shift, '0')}`;
}

/** A day when the instant is its midnight, as people write it; otherwise the instant in ISO 8601. */
function instantText(at: number): string {
  const day = dayOfInstant(at);
  return parseInstant(day) === at ? day : new Date(at).toISOString();
}

/** One CSV line of values, none of which a spreadsheet takes for a formula. */
export function lineOf(values: readonly string[]): string {
  return lineOfCells(values.map(guarded));
}

/** One CSV line (RFC 4180): ends with CRLF, and quotes cells that contain separators. */
function lineOfCells(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
