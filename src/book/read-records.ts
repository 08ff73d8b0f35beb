import { lineBeforeSheet } from '../domain/book/lines.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { REQUIRED_COLUMNS } from './columns.ts';
import { type Corrections, corrected } from './corrections.ts';
import { BookDecoder } from './decode-text.ts';
import { type FoundTable, TableFinder } from './find-table.ts';
import { type Line, LineSplitter } from './lines.ts';
import { type Problem, quoted } from './problem.ts';
import { readingProblem } from './reading.ts';
import type { CsvRecord, RecordReader } from './records.ts';
import type { SheetMark } from './sheet-mark.ts';
import { unreadableBook } from './unreadable-book.ts';

/** A record of a book; the header row comes before those below it, once a sheet. */
export type BookRecord = CsvRecord & { readonly isHeader?: boolean };

/** Some records of a book, in their order, and what was read otherwise than it is written. */
export interface RecordBatch {
  readonly records: readonly BookRecord[];
  readonly readings: readonly Problem[];
}

/** What people have said of a file as a whole. */
export interface RecordOptions {
  /** The columns that its unknown headings stand for. */
  readonly mapping?: ColumnMapping | undefined;
  /** What stands in the place of some of its cells. */
  readonly corrections?: Corrections | undefined;
  /** The one sheet of a workbook that is read. */
  readonly sheet?: string | undefined;
}

/**
 * Parses a book as a stream of batches of records, in bounded memory: its encoding, its separator and the row where its table
 * begins are found out. Sheets with the same headings follow each other.
 * @throws UnreadableBook when the file is no text, or has sheets of which nobody can say which one it is
 */
export async function* readRecords(
  source: AsyncIterable<Uint8Array>,
  options: RecordOptions = {},
): AsyncGenerator<RecordBatch> {
  const decoder = new BookDecoder();
  const lines = new LineSplitter();
  const tables = new TableReader(options);
  const { corrections } = options;
  const put = (read: RecordBatch): RecordBatch =>
    corrections && corrections.size > 0
      ? { ...read, records: read.records.map((record) => correctedRecord(record, corrections)) }
      : read;
  for await (const bytes of source) {
    const before = decoder.encoding;
    const text = decoder.push(bytes);
    if (decoder.encoding !== before) tables.noteEncoding(decoder.encoding);
    yield put(tables.push(lines.push(text)));
  }
  const before = decoder.encoding;
  const last = decoder.end();
  if (decoder.encoding !== before) tables.noteEncoding(decoder.encoding);
  const rest = tables.push([...lines.push(last), ...lines.end()]);
  const end = tables.end();
  yield put({ records: [...rest.records, ...end.records], readings: [...rest.readings, ...end.readings] });
}

function correctedRecord(record: BookRecord, corrections: Corrections): BookRecord {
  const own = corrected(record, corrections);
  return record.isHeader ? { ...own, isHeader: true } : own;
}

/** The error of a file without a header. */
export function emptyBook(): Error {
  return unreadableBook(`the file is empty; expected a header row with ${REQUIRED_COLUMNS.join(' and ')}`);
}

/** The cells of the header row. @throws UnreadableBook when it can't be read */
export function headerCells(record: CsvRecord): readonly string[] {
  if ('fault' in record) throw unreadableBook(`the header row can't be read: ${record.fault}`);
  return record.cells;
}

type Sheet = Extract<SheetMark, { kind: 'sheet' }>;

/** A sheet without the headings of a book, kept until it is known whether another one has them. */
interface Waiting {
  readonly sheet: Sheet;
  readonly known: number;
  records: readonly BookRecord[];
}

/** Columns by which a table that is no book has to do with deals all the same. */
const LEAST_KNOWN = 2;

/** Turns the lines of a file, or of the sheets of a workbook one after the other, into the records of one book. */
class TableReader {
  readonly #mapping: ColumnMapping;
  readonly #only: string | undefined;
  #sheet: Sheet | null = null;
  #finder: TableFinder;
  #reader: RecordReader | null = null;
  /** Where the records of the table go: into the book, to wait, or nowhere. */
  #to: 'book' | 'waiting' | 'nowhere' = 'book';
  readonly #waiting: Waiting[] = [];
  readonly #book: { readonly name: string; readonly headings: string }[] = [];
  #records: readonly BookRecord[] = [];
  #readings: Problem[] = [];

  constructor({ mapping = new Map(), sheet }: RecordOptions) {
    this.#mapping = mapping;
    this.#only = sheet;
    this.#finder = new TableFinder(mapping);
  }

  noteEncoding(encoding: string): void {
    if (encoding === 'windows-1252') this.#readings.push(readingProblem('windows-1252', 1));
  }

  push(lines: readonly Line[]): RecordBatch {
    if (this.#reader && lines.every(({ mark }) => !mark)) this.#pass(this.#reader.push(lines));
    else
      for (const line of lines) {
        if (line.mark) this.#marked(line.mark);
        else if (this.#reader) this.#pass(this.#reader.push([line]));
        else this.#begin(this.#finder.push(line));
      }
    return this.#taken();
  }

  end(): RecordBatch {
    this.#endTable();
    const [first, ...others] = this.#waiting;
    if (this.#book.length > 0) this.#tellSheets();
    else if (first) {
      const names = this.#waiting.map(({ sheet }) => quoted(sheet.name));
      if (this.#only === undefined && others.some(({ known }) => known > 0)) throw severalSheets(names);
      this.#records = joined(this.#records, first.records);
    } else if (this.#only !== undefined && this.#sheet)
      throw unreadableBook(`the workbook has no visible sheet ${quoted(this.#only)} that holds anything`);
    return this.#taken();
  }

  #taken(): RecordBatch {
    const taken = { records: this.#records, readings: this.#readings };
    this.#records = [];
    this.#readings = [];
    return taken;
  }

  #marked(mark: SheetMark): void {
    if (mark.kind === 'hidden-rows') {
      const before = lineBeforeSheet(this.#sheet?.number ?? 1);
      if (this.#to === 'book')
        for (const row of mark.rows) this.#readings.push(readingProblem('hidden-rows', before + row));
    } else if (mark.kind === 'hidden-sheets') {
      const message = `hidden sheets are left out: ${mark.names.map(quoted).join(', ')}`;
      this.#readings.push(readingProblem('hidden-sheets', 1, '', message));
    } else {
      this.#endTable();
      this.#sheet = mark;
      this.#finder = new TableFinder(this.#mapping);
      this.#reader = null;
      this.#to = 'book';
    }
  }

  #endTable(): void {
    if (this.#reader) this.#pass(this.#reader.end());
    else this.#begin(this.#finder.end());
    this.#reader = null;
    this.#finder = new TableFinder(this.#mapping);
  }

  #begin(table: FoundTable | null): void {
    if (!table) return;
    this.#reader = table.reader;
    const header = { ...table.header, isHeader: true };
    this.#to = this.#placeOf(table);
    if (this.#to === 'book')
      for (const line of table.above) this.#readings.push(readingProblem('titles', line));
    this.#pass([header, ...table.records]);
  }

  #placeOf(table: FoundTable): 'book' | 'waiting' | 'nowhere' {
    const sheet = this.#sheet;
    if (!sheet) return 'book';
    if (this.#only !== undefined) {
      if (this.#only.toLowerCase() !== sheet.name.toLowerCase()) return 'nowhere';
      this.#book.push({ name: sheet.name, headings: '' });
      return 'book';
    }
    if (sheet.of === 1) return 'book';
    if (!table.isBook) {
      this.#waiting.push({ sheet, known: table.known, records: [] });
      this.#checkAlike();
      return this.#book.length > 0 ? 'nowhere' : 'waiting';
    }
    this.#book.push({ name: sheet.name, headings: table.columns });
    this.#checkAlike();
    return 'book';
  }

  /** @throws UnreadableBook when the sheets hold deals under different headings */
  #checkAlike(): void {
    const [first, ...others] = this.#book;
    if (!first) return;
    const related = this.#waiting.filter(({ known }) => known >= LEAST_KNOWN).map(({ sheet }) => sheet.name);
    const different = others.filter(({ headings }) => headings !== first.headings).map(({ name }) => name);
    if (related.length + different.length === 0) return;
    throw severalSheets([...this.#book.map(({ name }) => name), ...related].map(quoted));
  }

  #tellSheets(): void {
    const left = this.#waiting.map(({ sheet }) => quoted(sheet.name));
    if (this.#book.length > 1) {
      const names = this.#book.map(({ name }) => quoted(name)).join(', ');
      this.#readings.push(
        readingProblem(
          'sheets',
          1,
          '',
          `the sheets ${names} have the same headings and are read as one book`,
        ),
      );
    }
    if (left.length > 0) {
      const message = `sheets without the headings of a book are left out: ${left.join(', ')}`;
      this.#readings.push(readingProblem('sheets-left-out', 1, '', message));
    }
  }

  #pass(records: readonly BookRecord[]): void {
    if (this.#to === 'book') this.#records = joined(this.#records, records);
    const waiting = this.#to === 'waiting' ? this.#waiting.at(-1) : undefined;
    if (waiting) waiting.records = joined(waiting.records, records);
  }
}

function joined<T>(some: readonly T[], more: readonly T[]): readonly T[] {
  return some.length === 0 ? more : [...some, ...more];
}

function severalSheets(names: readonly string[]): Error {
  return unreadableBook(
    `the workbook has several sheets with different headings, and it does not say which one is the book: ${names.join(', ')}. Hide the others, give them the same headings, or say which sheet to read.`,
    { asks: 'sheet' },
  );
}
