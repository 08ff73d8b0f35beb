import { trimmedValue } from './cell-text.ts';
import { type DateOrder, DateOrders } from './cells/dates.ts';
import { isMangled } from './cells/mangled.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { ColumnName } from './columns.ts';
import type { Corrections } from './corrections.ts';
import { headingOf, readHeader } from './header.ts';
import type { Problem } from './problem.ts';
import { type BookRecord, emptyBook, headerCells, type RecordBatch, readRecords } from './read-records.ts';
import { readingProblem } from './reading.ts';
import { idOfDeal, type ReadRow, type RowHeader, readRow } from './row.ts';
import { UnreadableBook } from './unreadable-book.ts';

/** What people have said of a book beside what it says itself. */
export interface ReadingOptions {
  /** The columns that its unknown headings stand for. */
  readonly mapping?: ColumnMapping | undefined;
  /** What stands in the place of some of its cells. */
  readonly corrections?: Corrections | undefined;
  /** Whether the month or the day comes first in dates such as `6/2/2026`. */
  readonly dates?: DateOrder | undefined;
  /** The one sheet of a workbook that is read. */
  readonly sheet?: string | undefined;
}

/** The rows parsed from one chunk of a book, and the problems that belong to no row. */
export interface RowBatch {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
  /** The known columns of the book. */
  readonly columns: readonly ColumnName[];
  /** The orders of dates by column, as far as the rows up to here show them: all that is shown once the book is read. */
  readonly orders: DateOrders;
}

/**
 * Parses a book of deals as a stream of batches, in bounded memory.
 * @throws UnreadableBook when there is no usable header
 */
export async function* readRows(
  source: AsyncIterable<Uint8Array>,
  options: ReadingOptions = {},
): AsyncGenerator<RowBatch> {
  const rows = new RowReader(options);
  for await (const records of readRecords(source, options)) yield rows.take(records);
  rows.end();
}

class RowReader {
  readonly #mapping: ColumnMapping | undefined;
  readonly #orders: DateOrders;
  #header: RowHeader | null = null;
  #headings: readonly string[] = [];
  /** Columns left of the table in which nothing was found so far. */
  #emptyLeft = 0;
  /** The deal of the row above: empty before the first row of a sheet, null where nobody can say which it is. */
  #above: string | null = '';

  constructor({ mapping, dates }: ReadingOptions) {
    this.#mapping = mapping;
    this.#orders = new DateOrders(dates);
  }

  take({ records, readings }: RecordBatch): RowBatch {
    const problems: Problem[] = [...readings];
    const rows: ReadRow[] = [];
    for (const record of records) {
      if (this.#header === null || record.isHeader) this.#header = this.#readHeader(record, problems);
      else if ('fault' in record) this.#add(rows, this.#broken(record, this.#header));
      else if (record.cells.some((cell) => cell.trim() !== '')) {
        if (this.#isHeader(record.cells)) problems.push(readingProblem('repeated-headings', record.line));
        else {
          if (this.#emptyLeft > 0) problems.push(...this.#leftOf(record));
          this.#add(rows, this.#read(record, this.#header));
        }
      }
    }
    const columns = new Set<ColumnName>(this.#header?.columns.keys());
    if (this.#header && this.#header.roles.length > 0) for (const name of ROLE_COLUMNS) columns.add(name);
    return { rows, problems, columns: [...columns], orders: this.#orders };
  }

  end(): void {
    if (this.#header === null) throw emptyBook();
  }

  #add(rows: ReadRow[], row: ReadRow): void {
    rows.push(row);
    this.#above = row.dealId === '' ? null : row.dealId;
  }

  #read({ line, cells }: Extract<BookRecord, { cells: readonly string[] }>, header: RowHeader): ReadRow {
    return readRow(line, cells, header, {
      above: this.#above,
      onOrder: (column, order) => this.#orders.note(column, order),
    });
  }

  #readHeader(record: BookRecord, problems: Problem[]): RowHeader {
    const cells = headerCells(record);
    const {
      header,
      roles,
      emptyLeft,
      width,
      problems: found,
    } = readHeader(record.line, cells, this.#mapping);
    if (!header) throw new UnreadableBook(found);
    problems.push(...found);
    this.#headings = cells.map(headingOf);
    this.#above = '';
    this.#emptyLeft = emptyLeft;
    return { columns: header, roles, width };
  }

  /** Tells of a column left of the table that is not empty, once. */
  #leftOf({ line, cells }: Extract<BookRecord, { cells: readonly string[] }>): readonly Problem[] {
    const at = cells.slice(0, this.#emptyLeft).findIndex((cell) => cell.trim() !== '');
    if (at === -1) return [];
    this.#emptyLeft = 0;
    return [
      {
        severity: 'warning',
        line,
        column: String(at + 1),
        message: 'the column has no header and is ignored',
      },
    ];
  }

  /** Whether a row says again what the columns are, as reports do on each page. */
  #isHeader(cells: readonly string[]): boolean {
    const at = this.#header?.columns.get('deal_id') ?? 0;
    if (cells[at] !== this.#headings[at] && headingOf(cells[at] ?? '') !== this.#headings[at]) return false;
    return cells.every((cell, index) => headingOf(cell) === (this.#headings[index] ?? ''));
  }

  /** Refuses a broken record together with the deal that its `deal_id` cell names. */
  #broken({ line, fault, pieces }: Extract<BookRecord, { fault: string }>, { columns }: RowHeader): ReadRow {
    const cell = trimmedValue(pieces[columns.get('deal_id') ?? 0] ?? '').trim();
    const isKnown = !cell.includes('"') && !isMangled(cell);
    const dealId = cell === '' ? (this.#above ?? '') : idOfDeal(cell);
    return {
      line,
      dealId: isKnown ? dealId : '',
      statement: null,
      customer: null,
      problems: [{ severity: 'error', line, column: '', message: fault }],
    };
  }
}

const ROLE_COLUMNS = ['contact_role', 'contact_email'] as const;
