import type { ColumnMapping } from './column-mapping.ts';
import { knownColumns } from './header.ts';
import { headingTokens } from './heading-words.ts';
import type { Line } from './lines.ts';
import { type CsvRecord, RecordReader } from './records.ts';

/** The table of a sheet or file, found by its header row. */
export interface FoundTable {
  readonly header: CsvRecord;
  /** Whether the header has all that a book must have. */
  readonly isBook: boolean;
  /** How many known columns the header names, and which, in a form that is easy to compare. */
  readonly known: number;
  readonly columns: string;
  /** Lines of what stands above it. */
  readonly above: readonly number[];
  /** The records after the header that are read by now, and the reader of those to come. */
  readonly records: readonly CsvRecord[];
  readonly reader: RecordReader;
}

const SEPARATORS = [',', ';', '\t'] as const;

/** Lines above a header: what stands further down is no title. */
const MOST_LINES = 100;
const MOST_CHARACTERS = 300_000;

/** A first line by which a spreadsheet is told the separator. */
const STATED_SEPARATOR = /^"?sep=(.)"?$/i;

/** The records of a text by one separator. */
interface Candidate {
  readonly reader: RecordReader;
  readonly records: CsvRecord[];
}

/**
 * Finds where the table of a text begins, and which separator it has: the first row that names all columns that a book must
 * have, by any separator; where there is none, the row that names the most.
 */
export class TableFinder {
  readonly #mapping: ColumnMapping;
  #candidates: readonly Candidate[] = SEPARATORS.map(candidateOf);
  #lines = 0;
  #characters = 0;

  constructor(mapping: ColumnMapping) {
    this.#mapping = mapping;
  }

  push(line: Line): FoundTable | null {
    const stated = this.#lines++ === 0 ? STATED_SEPARATOR.exec(line.text.trimEnd())?.[1] : undefined;
    // A tab at the end is no white space here.
    const separator = stated ?? (/^"?sep=\t/i.test(line.text) && this.#lines === 1 ? '\t' : undefined);
    if (separator !== undefined) {
      this.#candidates = [candidateOf(separator)];
      return null;
    }
    for (const candidate of this.#candidates) {
      const read = candidate.reader.push([line]);
      const at = read.findIndex(
        (record) => 'cells' in record && knownColumns(record.cells, this.#mapping).isComplete,
      );
      candidate.records.push(...read);
      if (at !== -1) return this.#found(candidate, candidate.records.length - read.length + at);
    }
    this.#characters += line.text.length;
    return this.#lines >= MOST_LINES || this.#characters > MOST_CHARACTERS ? this.#best() : null;
  }

  /** Null for a text without anything in it. */
  end(): FoundTable | null {
    for (const { reader, records } of this.#candidates) records.push(...reader.end());
    return this.#best();
  }

  #best(): FoundTable | null {
    let best: { readonly candidate: Candidate; readonly at: number } | null = null;
    let most = 0;
    for (const candidate of this.#candidates) {
      for (const [at, record] of candidate.records.entries()) {
        const known = 'cells' in record ? knownColumns(record.cells, this.#mapping).count : 0;
        if (known <= most) continue;
        most = known;
        best = { candidate, at };
      }
    }
    return best ? this.#found(best.candidate, best.at) : this.#widest();
  }

  /** The first row, where no row names a column; of the separator by which it has the most cells. */
  #widest(): FoundTable | null {
    const widths = this.#candidates.map((candidate) => {
      const at = candidate.records.findIndex((record) => 'fault' in record || !isBlank(record.cells));
      const record = candidate.records[at];
      return {
        candidate,
        at,
        width: record && 'cells' in record ? record.cells.filter(isHeading).length : 0,
      };
    });
    const [first, ...others] = widths.filter(({ at }) => at !== -1);
    if (!first) return null;
    const { candidate, at } = others.reduce((most, one) => (one.width > most.width ? one : most), first);
    return this.#found(candidate, at);
  }

  #found({ reader, records }: Candidate, at: number): FoundTable {
    const [header, ...after] = records.slice(at);
    if (!header) throw new RangeError('no record in this place');
    const { count, columns, isComplete } =
      'cells' in header ? knownColumns(header.cells, this.#mapping) : NOTHING_KNOWN;
    const above = records
      .slice(0, at)
      .filter((record) => 'fault' in record || !isBlank(record.cells))
      .map(({ line }) => line);
    return { header, isBook: isComplete, known: count, columns, above, records: after, reader };
  }
}

const NOTHING_KNOWN = { count: 0, columns: '', isComplete: false };

function candidateOf(separator: string): Candidate {
  return { reader: new RecordReader(separator), records: [] };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function isHeading(cell: string): boolean {
  return headingTokens(cell).length > 0;
}
