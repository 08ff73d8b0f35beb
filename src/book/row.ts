import { addressKey } from '../domain/address.ts';
import { type Contact, type Deal, dealKey, type Evidence } from '../domain/deal.ts';
import { METHODS, type Method, RESULTS, ROLE_IDS } from '../domain/ids.ts';
import { mixesAlphabets, withoutUnseen } from '../domain/look-alike.ts';
import { exactValue } from './apostrophe.ts';
import {
  blank,
  ID_COLUMNS,
  MOST_IN_CELL,
  MOST_READ,
  textOfCell,
  trimmedValue,
  valueInCell,
  writtenText,
} from './cell-text.ts';
import { readAddresses, type StatedAddress } from './cells/addresses.ts';
import type { DateOrder, EitherDay } from './cells/dates.ts';
import { isMangled } from './cells/mangled.ts';
import { readRoles } from './cells/roles.ts';
import {
  type CellReader,
  type ColumnName,
  DEAL_COLUMN_NAMES,
  DEAL_COLUMNS,
  type DealColumnName,
  EVIDENCE_COLUMN_NAMES,
  instant,
  oneOfIds,
} from './columns.ts';
import { FAULTY_CELL } from './faulty-cell.ts';
import type { Header, RoleColumn } from './header.ts';
import { type Problem, printable, quoted } from './problem.ts';
import { readingProblem } from './reading.ts';
import type { ReadingKind } from './reading-kinds.ts';

/** A date of a row that may be two days, until the whole column is read. */
export interface UnsettledDate {
  readonly column: DealColumnName | 'validated_at';
  /** As it is written. */
  readonly text: string;
  readonly days: EitherDay;
}

/** The content of one row of a book, without the deal fields that are blank. */
export interface RowStatement {
  readonly line: number;
  readonly dealId: string;
  readonly deal: readonly { readonly column: DealColumnName; readonly value: Deal[keyof Deal] }[];
  readonly contacts: readonly Contact[];
  /** The check of the row, and the address that it is about. */
  readonly check: { readonly email: string; readonly evidence: Evidence } | null;
  /** Left out where every date is settled. */
  readonly unsettled?: readonly UnsettledDate[];
}

/** A parsed row: its statement, null when it is refused, and its problems. */
export interface ReadRow {
  readonly line: number;
  /** Empty for a row without a deal id, or with a longer one than a deal has. */
  readonly dealId: string;
  readonly statement: RowStatement | null;
  /** The customer of a refused row as it is stated, by which people know its deal; null for one that is blank, or not refused. */
  readonly customer: string | null;
  readonly problems: readonly Problem[];
}

const ROLE_EXPECTED = `expected one of ${ROLE_IDS.join(', ')}`;
const methodReader = oneOfIds(METHODS);
const resultReaders: Readonly<Record<Method, CellReader<string>>> = {
  'vl-central': oneOfIds(RESULTS['vl-central']),
  'sign-in': oneOfIds(RESULTS['sign-in']),
  customer: oneOfIds(RESULTS.customer),
  directory: oneOfIds(RESULTS.directory),
};

/** Maximum of characters in an id: those of deals are embedded whole in buttons and messages, and are indexed. */
const MOST_IN_ID = 200;

/** The header of a table, as its rows are read with it. */
export interface RowHeader {
  readonly columns: Header;
  /** Columns that each hold the people of one role. */
  readonly roles: readonly RoleColumn[];
  readonly width: number;
}

/** What is known of a row beside its cells. */
export interface RowContext {
  /** The deal of the row above, to which a row without an id belongs; null where nobody can say which it is. */
  readonly above: string | null;
  /** Takes the order of a date that can be written in no other. */
  readonly onOrder: (column: string, order: DateOrder) => void;
}

/** Parses one row. An error among its problems refuses the row; every refused row has one. */
export function readRow(
  line: number,
  cells: readonly string[],
  header: RowHeader,
  context: RowContext,
): ReadRow {
  const row = new Row(line, cells, header.columns, context);
  const dealId = readDealId(row, context);
  row.checkShape(header.width);
  row.checkIds();
  const deal = readDealColumns(row);
  const { contacts, about } = readContacts(row, header.roles);
  const check = readCheck(row, contacts.length > 0, about);
  const { unsettled } = row;
  const statement = row.refused
    ? null
    : { line, dealId, deal, contacts, check, ...(unsettled.length > 0 ? { unsettled } : {}) };
  const customer = row.refused ? row.text('customer') : null;
  return { line, dealId, statement, customer, problems: row.problems };
}

/** The deal of a row: its own id, else the deal of the row above it. */
function readDealId(row: Row, { above }: RowContext): string {
  // A cell that holds a fault is refused as such, and may be the id of any deal.
  if (row.isFaulty('deal_id')) return '';
  const stated = row.text('deal_id') ?? '';
  if (isMangled(stated) && !row.isExact('deal_id')) {
    row.refuse(
      'deal_id',
      `expected the id of the deal, not ${quoted(stated)}, which a spreadsheet has put in its place`,
    );
    return '';
  }
  if (stated !== '') return idOfDeal(stated);
  if (above) {
    row.tell('filled-down', 'deal_id');
    return above;
  }
  const why = above === null ? ', and it is not known which deal the row above is of' : '';
  row.refuse('deal_id', `expected the id of the deal, found nothing${why}`);
  return '';
}

/** The id of the deal that a row is about, to whatever length it is stated; empty for one that no deal can have. */
export function idOfDeal(stated: string): string {
  // The key of a short id may be longer: a single character can stand for three.
  return stated.length > MOST_IN_ID || dealKey(stated).length > MOST_IN_ID ? '' : stated;
}

/** A cell as it is read; where that fails, without characters that nobody sees. */
function readingOf<T>(
  text: string,
  reader: CellReader<T>,
): { readonly reading: ReturnType<CellReader<T>>; readonly isCleaned: boolean } {
  const reading = reader(text);
  const isFine = reading.ok && !('remark' in reading && reading.remark);
  const cleaned = isFine ? text : withoutUnseen(text);
  if (cleaned === text || cleaned === '') return { reading, isCleaned: false };
  const again = reader(cleaned);
  return again.ok && !('remark' in again && again.remark)
    ? { reading: again, isCleaned: true }
    : { reading, isCleaned: false };
}

class Row {
  readonly problems: Problem[] = [];
  readonly unsettled: UnsettledDate[] = [];
  refused = false;
  readonly #context: RowContext;
  readonly #line: number;
  readonly #cells: readonly string[];
  readonly #header: Header;

  constructor(line: number, cells: readonly string[], header: Header, context: RowContext) {
    this.#context = context;
    this.#line = line;
    this.#cells = cells;
    this.#header = header;
  }

  /** The cell as it stands in the row; empty when the book lacks the column. */
  #raw(column: ColumnName): string {
    const at = this.#header.get(column);
    return at === undefined ? '' : (this.#cells[at] ?? '');
  }

  /** A cell by its index, without the spaces at its ends. */
  cell(at: number): string {
    return trimmedValue(this.#cells[at] ?? '');
  }

  /** The cell, trimmed; null when it is blank or faulty, or when the book lacks the column. */
  text(column: ColumnName): string | null {
    return textOfCell(column, this.#raw(column));
  }

  /** Whether an export has written the cell to be read as it is. */
  isExact(column: ColumnName): boolean {
    return exactValue(this.#raw(column)) !== null;
  }

  isFaulty(column: ColumnName): boolean {
    return writtenText(column, this.#raw(column)).startsWith(FAULTY_CELL);
  }

  value<T>(column: ColumnName, reader: CellReader<T>): T | null {
    const text = this.text(column);
    if (text === null) return null;
    const { reading, isCleaned } = this.isExact(column)
      ? { reading: reader(text), isCleaned: false }
      : readingOf(text, reader);
    if (!reading.ok) {
      this.refuse(column, reading.expected);
      return null;
    }
    if (isCleaned) this.tell('unseen', column);
    if ('either' in reading) {
      this.unsettled.push({ column: column as UnsettledDate['column'], text, days: reading.either });
      return null;
    }
    if ('ordered' in reading) this.#context.onOrder(column, reading.ordered);
    else {
      for (const kind of reading.readings ?? []) this.tell(kind, column);
      if (reading.remark) this.warn(column, reading.remark);
    }
    return reading.value;
  }

  tell(kind: ReadingKind, column: string): void {
    this.problems.push(readingProblem(kind, this.#line, column));
  }

  refuse(column: string, message: string): void {
    this.refused = true;
    this.problems.push({ severity: 'error', line: this.#line, column, message });
  }

  warn(column: string, message: string): void {
    this.problems.push({ severity: 'warning', line: this.#line, column, message });
  }

  /** Tells of ids that are not read as they are written, or that nobody can read for certain. */
  checkIds(): void {
    for (const column of ID_COLUMNS) {
      const read = this.text(column);
      if (read === null) continue;
      const written = writtenText(column, this.#raw(column));
      const key = column === 'deal_id' && read.length <= MOST_IN_ID ? dealKey(read) : read;
      const length = Math.max(read.length, key.length);
      if (length > MOST_IN_ID) {
        this.refuse(column, `expected at most ${MOST_IN_ID} characters, found ${length}`);
        continue;
      }
      if (read !== written) this.tell(withoutUnseen(written) === written ? 'marks' : 'unseen', column);
      if (mixesAlphabets(read))
        this.warn(
          column,
          'mixes letters of several alphabets, some of which look alike; is it written as it should be?',
        );
    }
  }

  /** More cells than headers mean an unquoted comma; U+FFFD means bytes that are not UTF-8. */
  checkShape(width: number): void {
    const extra = this.#cells.findIndex((cell, at) => at >= width && cell.trim() !== '');
    if (extra !== -1) {
      this.refuse(
        String(extra + 1),
        `the row has more cells than the header's ${width}; is a cell with the separator in it not quoted?`,
      );
    }
    for (const [column, at] of this.#header) {
      const whole = this.#cells[at] ?? '';
      const cell = valueInCell(whole.slice(0, MOST_READ));
      if (cell.length > MOST_IN_CELL) {
        this.refuse(
          column,
          `expected at most ${MOST_IN_CELL} characters, found ${valueInCell(whole).length}`,
        );
      }
      if (cell.startsWith(FAULTY_CELL)) this.refuse(column, printable(cell.slice(FAULTY_CELL.length)));
      else if (cell.includes('\uFFFD'))
        this.refuse(column, 'holds bytes that are not UTF-8; save the file as UTF-8');
      else if (cell.includes('\0')) this.refuse(column, 'holds a NUL character');
    }
  }
}

function readDealColumns(row: Row): RowStatement['deal'] {
  const stated: { column: DealColumnName; value: Deal[keyof Deal] }[] = [];
  for (const column of DEAL_COLUMN_NAMES) {
    const { reader, exact } = DEAL_COLUMNS[column];
    const value = row.value<Deal[keyof Deal]>(column, row.isExact(column) ? exact : reader);
    if (value !== null) stated.push({ column, value });
  }
  return stated;
}

/** People whom a row names in roles, and the address that its check is about; null where nobody can say which. */
interface RowContacts {
  readonly contacts: readonly Contact[];
  readonly about: string | null;
}

function readContacts(row: Row, roleColumns: readonly RoleColumn[]): RowContacts {
  const contacts: Contact[] = [];
  const roles = readRoleCell(row);
  const email = row.text('contact_email');
  const name = row.text('contact_name');
  let people: readonly StatedAddress[] = [];
  if (row.text('contact_role') === null && email === null) {
    if (name !== null)
      row.warn('contact_name', 'is ignored: the row has neither contact_role nor contact_email');
  } else {
    if (email === null) row.refuse('contact_email', 'expected the address of the contact, found nothing');
    else if (row.isExact('contact_email')) people = [{ email, name }];
    else people = peopleOf(row, 'contact_email', email, { name, column: 'contact_name' });
    if (row.text('contact_role') === null)
      row.refuse('contact_role', 'expected the role of the contact, found nothing');
  }
  for (const role of roles) for (const person of people) contacts.push({ role, ...person });
  for (const { role, heading, email: at, name: nameAt } of roleColumns) {
    const cell = row.cell(at);
    if (blank(cell)) continue;
    const beside = nameAt === null ? '' : row.cell(nameAt).trim();
    const stated = { name: blank(beside) ? null : beside, column: heading };
    for (const person of peopleOf(row, heading, cell, stated)) contacts.push({ role, ...person });
  }
  const checked = email === null ? contacts : people;
  const keys = new Set(checked.map((person) => addressKey(person.email)));
  return { contacts, about: keys.size === 1 ? (checked[0]?.email ?? null) : null };
}

function readRoleCell(row: Row): readonly Contact['role'][] {
  const text = row.text('contact_role');
  if (text === null) return [];
  const read = readRoles(text);
  if (!read) row.refuse('contact_role', `${ROLE_EXPECTED}, not ${quoted(text)}`);
  for (const kind of read?.readings ?? []) row.tell(kind, 'contact_role');
  return read?.roles ?? [];
}

/** The people of a cell of addresses; a name that stands in a cell of its own comes before the one beside the address. */
function peopleOf(
  row: Row,
  column: string,
  cell: string,
  stated: { readonly name: string | null; readonly column: string },
): readonly StatedAddress[] {
  const { addresses, readings } = readAddresses(cell);
  for (const kind of readings) row.tell(kind, column);
  const [only] = addresses;
  if (addresses.length === 1 && only) return [{ email: only.email, name: stated.name ?? only.name }];
  const names = stated.name?.split(/\s*[;\n/|]\s*/).filter((name) => !blank(name)) ?? [];
  if (names.length === addresses.length)
    return addresses.map(({ email, name }, at) => ({ email, name: names[at] ?? name }));
  if (stated.name !== null) row.tell('name-of-several', stated.column);
  return addresses;
}

/** What stands of a check in a row; the check counts for the one address of the row. */
function readCheck(row: Row, hasContact: boolean, about: string | null): RowStatement['check'] {
  const evidence = readEvidence(row, hasContact);
  if (!evidence) return null;
  if (about !== null) return { email: about, evidence };
  if (hasContact) row.tell('check-of-several', 'validation_result');
  return null;
}

function readEvidence(row: Row, hasContact: boolean): Evidence | null {
  const method = row.value('validation_method', methodReader);
  const isDated = row.unsettled.length;
  const validatedAt = row.value('validated_at', instant);
  const isUnsettled = row.unsettled.length > isDated;
  const stated = EVIDENCE_COLUMN_NAMES.filter((column) => row.text(column) !== null);
  if (stated.length === 0) return null;
  const result = row.text('validation_result');
  if (row.text('validation_method') === null) {
    if (result !== null) row.refuse('validation_method', 'expected how the result was found, found nothing');
    else row.warn(stated[0] ?? '', 'is ignored: the row has neither validation_method nor validation_result');
    return null;
  }
  if (result === null) row.refuse('validation_result', 'expected a result, found nothing');
  if (row.text('validated_at') === null)
    row.refuse('validated_at', 'expected when this was found, found nothing');
  const readResult = method && result !== null ? row.value('validation_result', resultReaders[method]) : null;
  if (!method || readResult === null || (validatedAt === null && !isUnsettled)) return null;
  if (!hasContact && !row.refused) {
    row.refuse('contact_email', 'expected the address this was found about, found nothing');
  }
  return {
    method,
    result: readResult,
    // Of a date that is not settled, this is put in its place.
    validatedAt: validatedAt ?? 0,
    validatedBy: row.text('validated_by'),
    portal: row.text('validation_portal'),
  };
}
