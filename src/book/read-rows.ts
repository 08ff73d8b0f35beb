import { unguarded } from './apostrophe.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { ColumnName } from './columns.ts';
import type { Corrections } from './corrections.ts';
import { type Header, readHeader } from './header.ts';
import type { Problem } from './problem.ts';
import { emptyBook, headerCells, readRecords } from './read-records.ts';
import type { CsvRecord } from './records.ts';
import { idOfDeal, type ReadRow, readRow } from './row.ts';
import { UnreadableBook } from './unreadable-book.ts';

/** What people have said of a book beside what it says itself. */
export interface ReadingOptions {
  /** The columns that its unknown headings stand for. */
  readonly mapping?: ColumnMapping | undefined;
  /** What stands in the place of some of its cells. */
  readonly corrections?: Corrections | undefined;
}

/** The rows parsed from one chunk of a book, and the problems that belong to no row. */
export interface RowBatch {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
  /** The known columns of the book. */
  readonly columns: readonly ColumnName[];
}

/**
 * Parses a book of deals (CSV, UTF-8) as a stream of batches, in bounded memory.
 * @throws UnreadableBook when there is no usable header
 */
export async function* readRows(
  source: AsyncIterable<Uint8Array>,
  { mapping, corrections }: ReadingOptions = {},
): AsyncGenerator<RowBatch> {
  const rows = new RowReader(mapping);
  for await (const records of readRecords(source, corrections)) yield rows.take(records);
  rows.end();
}

class RowReader {
  readonly #mapping: ColumnMapping | undefined;
  #header: Header | null = null;
  #width = 0;

  constructor(mapping: ColumnMapping | undefined) {
    this.#mapping = mapping;
  }

  take(records: readonly CsvRecord[]): RowBatch {
    const problems: Problem[] = [];
    const rows: ReadRow[] = [];
    for (const record of records) {
      if (this.#header === null) this.#header = this.#readHeader(record, problems);
      else if ('fault' in record) rows.push(this.#broken(record, this.#header));
      else if (record.cells.some((cell) => cell.trim() !== '')) {
        rows.push(readRow(record.line, record.cells, this.#header, this.#width));
      }
    }
    return { rows, problems, columns: [...(this.#header?.keys() ?? [])] };
  }

  end(): void {
    if (this.#header === null) throw emptyBook();
  }

  #readHeader(record: CsvRecord, problems: Problem[]): Header {
    const read = readHeader(record.line, headerCells(record), this.#mapping);
    if (!read.header) throw new UnreadableBook(read.problems);
    problems.push(...read.problems);
    this.#width = read.width;
    return read.header;
  }

  /** Refuses a broken record together with the deal that its `deal_id` cell names. */
  #broken(record: Extract<CsvRecord, { fault: string }>, header: Header): ReadRow {
    const cell = record.text.split(',')[header.get('deal_id') ?? 0] ?? '';
    return {
      line: record.line,
      dealId: cell.includes('"') ? '' : idOfDeal(unguarded(cell.trim())),
      statement: null,
      customer: null,
      problems: [{ severity: 'error', line: record.line, column: '', message: record.fault }],
    };
  }
}
