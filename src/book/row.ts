import { type Contact, type Deal, dealKey, type Evidence } from '../domain/deal.ts';
import { METHODS, type Method, RESULTS, ROLE_IDS } from '../domain/ids.ts';
import { mixesAlphabets, withoutUnseen } from '../domain/look-alike.ts';
import { ROLE_WORDS } from '../policy/roles.ts';
import { unguarded } from './apostrophe.ts';
import {
  type CellReader,
  type ColumnName,
  DEAL_COLUMN_NAMES,
  DEAL_COLUMNS,
  type DealColumnName,
  EVIDENCE_COLUMN_NAMES,
  instant,
  oneOf,
  oneOfIds,
} from './columns.ts';
import { FAULTY_CELL } from './faulty-cell.ts';
import type { Header } from './header.ts';
import { type Problem, printable, quoted } from './problem.ts';

/** The content of one row of a book, without the deal fields that are blank. */
export interface RowStatement {
  readonly line: number;
  readonly dealId: string;
  readonly deal: readonly { readonly column: DealColumnName; readonly value: Deal[keyof Deal] }[];
  readonly contact: Contact | null;
  readonly evidence: Evidence | null;
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

const roleReader = oneOf(ROLE_IDS, ROLE_WORDS);
const methodReader = oneOfIds(METHODS);
const resultReaders: Readonly<Record<Method, CellReader<string>>> = {
  'vl-central': oneOfIds(RESULTS['vl-central']),
  'sign-in': oneOfIds(RESULTS['sign-in']),
  customer: oneOfIds(RESULTS.customer),
  directory: oneOfIds(RESULTS.directory),
};

/** Maximum of characters in a cell: above any real one, and below what databases can index. */
const MOST_IN_CELL = 1000;

/** Characters that are looked at of a longer cell, whose row is refused: more than a cell and its apostrophes have. */
const MOST_READ = 2 * MOST_IN_CELL;

/** Maximum of characters in an id: those of deals are embedded whole in buttons and messages, and are indexed. */
const MOST_IN_ID = 200;

/** The columns of ids, which are read without the characters in them that nobody sees. */
const ID_COLUMNS = ['deal_id', 'lead_deal_id', 'pcn', 'package_id', 'agreement_number'] as const;
const IS_ID: ReadonlySet<ColumnName> = new Set(ID_COLUMNS);

/** Parses one row. An error among its problems refuses the row; every refused row has one. */
export function readRow(line: number, cells: readonly string[], header: Header, width: number): ReadRow {
  const row = new Row(line, cells, header);
  const stated = row.text('deal_id') ?? '';
  const dealId = idOfDeal(stated);
  if (stated === '') row.refuse('deal_id', 'expected the id of the deal, found nothing');
  row.checkShape(width);
  row.checkIds();
  const deal = readDealColumns(row);
  const contact = readContact(row);
  const evidence = readEvidence(row, contact !== null);
  const statement = row.refused ? null : { line, dealId, deal, contact, evidence };
  const customer = row.refused ? row.text('customer') : null;
  return { line, dealId, statement, customer, problems: row.problems };
}

/** The id of the deal that a row is about, to whatever length it is stated; empty for one that no deal can have. */
export function idOfDeal(stated: string): string {
  // The key of a short id may be longer: a single character can stand for three.
  return stated.length > MOST_IN_ID || dealKey(stated).length > MOST_IN_ID ? '' : stated;
}

class Row {
  readonly problems: Problem[] = [];
  refused = false;
  readonly #line: number;
  readonly #cells: readonly string[];
  readonly #header: Header;

  constructor(line: number, cells: readonly string[], header: Header) {
    this.#line = line;
    this.#cells = cells;
    this.#header = header;
  }

  /** The cell as it is written, trimmed; no more than its beginning when it is longer than a cell may be. */
  #written(column: ColumnName): string {
    const at = this.#header.get(column);
    return at === undefined ? '' : unguarded((this.#cells[at] ?? '').slice(0, MOST_READ).trim());
  }

  /** The cell, trimmed; null when it is blank or faulty, or when the book lacks the column. */
  text(column: ColumnName): string | null {
    const written = this.#written(column);
    const cell = IS_ID.has(column) ? withoutUnseen(written) : written;
    return cell === '' || cell.startsWith(FAULTY_CELL) ? null : cell;
  }

  value<T>(column: ColumnName, reader: CellReader<T>): T | null {
    const text = this.text(column);
    if (text === null) return null;
    const reading = reader(text);
    if (!reading.ok) {
      this.refuse(column, reading.expected);
      return null;
    }
    if (reading.remark) this.warn(column, reading.remark);
    return reading.value;
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
      const written = this.#written(column);
      const read = this.text(column);
      if (read === null) continue;
      const key = column === 'deal_id' && read.length <= MOST_IN_ID ? dealKey(read) : read;
      const length = Math.max(read.length, key.length);
      if (length > MOST_IN_ID) {
        this.refuse(column, `expected at most ${MOST_IN_ID} characters, found ${length}`);
        continue;
      }
      if (read !== written)
        this.warn(
          column,
          `holds characters that are not seen, or unusual spaces; it is read as ${quoted(read)}`,
        );
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
        `the row has more cells than the header's ${width}; is a comma not quoted?`,
      );
    }
    for (const [column, at] of this.#header) {
      const whole = this.#cells[at] ?? '';
      const cell = unguarded(whole.slice(0, MOST_READ));
      if (cell.length > MOST_IN_CELL) {
        this.refuse(column, `expected at most ${MOST_IN_CELL} characters, found ${unguarded(whole).length}`);
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
    const value = row.value<Deal[keyof Deal]>(column, DEAL_COLUMNS[column].reader);
    if (value !== null) stated.push({ column, value });
  }
  return stated;
}

function readContact(row: Row): Contact | null {
  const role = row.value('contact_role', roleReader);
  const email = row.text('contact_email');
  const name = row.text('contact_name');
  if (row.text('contact_role') === null && email === null) {
    if (name !== null)
      row.warn('contact_name', 'is ignored: the row has neither contact_role nor contact_email');
    return null;
  }
  if (email === null) row.refuse('contact_email', 'expected the address of the contact, found nothing');
  if (row.text('contact_role') === null)
    row.refuse('contact_role', 'expected the role of the contact, found nothing');
  return role === null || email === null ? null : { role, name, email };
}

function readEvidence(row: Row, hasContact: boolean): Evidence | null {
  const method = row.value('validation_method', methodReader);
  const validatedAt = row.value('validated_at', instant);
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
  if (!method || readResult === null || validatedAt === null) return null;
  if (!hasContact && !row.refused) {
    row.refuse('contact_email', 'expected the address this was found about, found nothing');
  }
  return {
    method,
    result: readResult,
    validatedAt,
    validatedBy: row.text('validated_by'),
    portal: row.text('validation_portal'),
  };
}
