import { WsaError } from '../errors.ts';
import { unguarded } from './apostrophe.ts';
import { type ColumnName, REQUIRED_COLUMNS } from './columns.ts';
import { type Header, readHeader } from './header.ts';
import { LineSplitter } from './lines.ts';
import type { Problem } from './problem.ts';
import { problemText } from './problem.ts';
import { type CsvRecord, RecordReader } from './records.ts';
import { idOfDeal, type ReadRow, readRow } from './row.ts';

/** The rows parsed from one chunk of a book, and the problems that belong to no row. */
export interface RowBatch {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
  /** The known columns of the book. */
  readonly columns: readonly ColumnName[];
}

/** Thrown when a file is not a book and nothing of it was read; `problems` say why. */
export class UnreadableBook extends WsaError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super('book-unreadable', problems.map(problemText).join('\n'), options);
    this.problems = problems;
  }
}

/**
 * Parses a book of deals (CSV, UTF-8) as a stream of batches, in bounded memory.
 * @throws UnreadableBook when there is no usable header
 */
export async function* readRows(source: AsyncIterable<Uint8Array>): AsyncGenerator<RowBatch> {
  const lines = new LineSplitter();
  const records = new RecordReader();
  const rows = new RowReader();
  for await (const bytes of withWholeMark(source)) {
    yield rows.take(records.push(lines.push(bytes)));
  }
  yield rows.take([...records.push(lines.end()), ...records.end()]);
  rows.end();
}

/** Bytes needed to recognise another kind of file. */
const MARK = 3;

/**
 * Passes the bytes on, after checking that the first ones are not of another format; buffers until there are enough.
 */
async function* withWholeMark(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array();
  for await (const bytes of source) {
    if (head === null) {
      yield bytes;
      continue;
    }
    head = Buffer.concat([head, bytes]);
    if (head.length < MARK) continue;
    refuseOtherEncodings(head);
    yield head;
    head = null;
  }
  if (head !== null) yield head;
}

function refuseOtherEncodings(bytes: Uint8Array): void {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;
  if (utf16) throw unreadableBook('the file is UTF-16; save it as "CSV UTF-8"');
  if (zip) throw unreadableBook('the file is a workbook or another zip file; save it as "CSV UTF-8"');
}

/** An error that refuses the whole file, for this reason. */
export function unreadableBook(message: string, options?: ErrorOptions): UnreadableBook {
  return new UnreadableBook([{ severity: 'error', line: 1, column: '', message }], options);
}

class RowReader {
  #header: Header | null = null;
  #width = 0;

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
    if (this.#header !== null) return;
    throw unreadableBook(`the file is empty; expected a header row with ${REQUIRED_COLUMNS.join(' and ')}`);
  }

  #readHeader(record: CsvRecord, problems: Problem[]): Header {
    if ('fault' in record) throw unreadableBook(`the header row can't be read: ${record.fault}`);
    const read = readHeader(record.line, record.cells);
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
      problems: [{ severity: 'error', line: record.line, column: '', message: record.fault }],
    };
  }
}
