import { parse } from 'csv-parse/sync';
import type { Line } from './lines.ts';

/** One record of a CSV file: its cells, or what is wrong with it and its text. `line` is where it begins. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly fault: string; readonly text: string };

/** How far a quoted cell may reach before its opening quote is taken for a mistake. */
const MAX_LINES_IN_RECORD = 100;

/** A record whose quotes are closed, not yet taken apart. */
interface Closed {
  readonly line: number;
  readonly text: string;
}

/**
 * Puts physical lines together to CSV records (RFC 4180). One broken record costs that record alone: after a
 * quote that is never closed, reading goes on with the next line.
 */
export class RecordReader {
  #open: Line[] = [];
  #out: (Closed | CsvRecord)[] = [];

  push(lines: readonly Line[]): CsvRecord[] {
    for (const line of lines) this.#add(line);
    return this.#take();
  }

  end(): CsvRecord[] {
    while (this.#open.length > 0) this.#giveUp();
    return this.#take();
  }

  #add(line: Line): void {
    if (!line.tooLong && this.#open.length < MAX_LINES_IN_RECORD) {
      this.#open.push(line);
      const text = this.#open.length === 1 ? line.text : this.#open.map((part) => part.text).join('\n');
      if (text.includes('"') && endsInsideQuotes(text)) return;
      this.#close({ line: this.#open[0]?.number ?? line.number, text });
    } else if (this.#open.length > 0) {
      this.#giveUp();
      this.#add(line);
    } else {
      this.#out.push({ line: line.number, fault: 'the line is too long to be a row', text: line.text });
    }
  }

  /** A record over several lines that is out of order only seemed to be one: a later quote closed it. */
  #close(record: Closed): void {
    if (this.#open.length > 1 && 'fault' in parseOne(record)) {
      this.#giveUp();
      return;
    }
    this.#open = [];
    if (record.text.trim() !== '') this.#out.push(record);
  }

  /** Refuses the line whose quote stays open and reads the lines after it afresh. */
  #giveUp(): void {
    const [first, ...after] = this.#open;
    this.#open = [];
    if (first)
      this.#out.push({ line: first.number, fault: 'a quote is opened and never closed', text: first.text });
    for (const line of after) this.#add(line);
  }

  #take(): CsvRecord[] {
    const out = this.#out;
    this.#out = [];
    const withQuotes = out.filter(
      (record): record is Closed => isClosed(record) && record.text.includes('"'),
    );
    const parsed = parseAll(withQuotes);
    return out.map((record) => {
      if (!isClosed(record)) return record;
      return parsed.get(record.line) ?? { line: record.line, cells: record.text.split(',') };
    });
  }
}

function isClosed(record: Closed | CsvRecord): record is Closed {
  return 'text' in record && !('fault' in record);
}

/** Whether a quoted cell is still open at the end. A quote opens a cell only where the cell begins. */
function endsInsideQuotes(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      at = closingQuote(text, at + 1);
      if (at === -1) return true;
    }
    const comma = text.indexOf(',', at);
    if (comma === -1) return false;
    at = comma + 1;
  }
  return false;
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

// The parser guesses what ends a record where it is not told, and a stray CR would mislead it.
const OPTIONS = { relax_column_count: true, record_delimiter: '\n' } as const;

/** Takes records with quotes apart, all at once where they are in order, since that is ten times faster. */
function parseAll(records: readonly Closed[]): ReadonlyMap<number, CsvRecord> {
  if (records.length === 0) return new Map();
  try {
    const all = parse(records.map(({ text }) => text).join('\n'), OPTIONS) as string[][];
    if (all.length === records.length) {
      return new Map(records.map(({ line }, at) => [line, { line, cells: all[at] ?? [] }]));
    }
  } catch {
    // One of them is out of order: each is asked for itself.
  }
  return new Map(records.map((record) => [record.line, parseOne(record)]));
}

function parseOne({ line, text }: Closed): CsvRecord {
  try {
    const [cells = []] = parse(text, OPTIONS) as string[][];
    return { line, cells };
  } catch {
    return { line, fault: 'a quote stands where none may: write "" for a quote inside a quoted cell', text };
  }
}
