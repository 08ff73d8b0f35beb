import { valueInCell } from './cell-text.ts';
import { FAULTY_CELL } from './faulty-cell.ts';
import { headingOf } from './header.ts';
import { printable } from './problem.ts';
import { emptyBook, headerCells, readRecords } from './read-records.ts';
import type { ReadingOptions } from './read-rows.ts';

/** A column of a file as it stands there. */
export interface FoundColumn {
  /** From 0. */
  readonly index: number;
  /** Empty for a column without a heading. */
  readonly heading: string;
  /** The first different values, at most 50, none of them blank; long ones are shortened. */
  readonly values: readonly string[];
}

/** The header row of a file, and what stands below it. */
export interface FoundHeader {
  readonly line: number;
  /** The cells of the header row as they are written. */
  readonly cells: readonly string[];
  readonly columns: readonly FoundColumn[];
}

/** Rows that are looked at: enough to see of what kind the values are. */
const MOST_ROWS = 500;
const MOST_VALUES = 50;
const MOST_SHOWN = 80;

/**
 * The columns of a book (CSV, UTF-8), known or not, with values from its first rows.
 * @throws UnreadableBook when it has no header row
 */
export async function inspectColumns(
  source: AsyncIterable<Uint8Array>,
  options: Pick<ReadingOptions, 'sheet'> = {},
): Promise<FoundHeader> {
  let header: { readonly line: number; readonly cells: readonly string[] } | null = null;
  let columns: readonly { readonly heading: string; readonly values: Set<string> }[] = [];
  let rows = 0;
  for await (const { records } of readRecords(source, options)) {
    for (const record of records) {
      if (header === null) {
        const cells = headerCells(record);
        header = { line: record.line, cells };
        columns = cells.map((cell) => ({ heading: headingOf(cell), values: new Set<string>() }));
      } else if ('cells' in record && !record.isHeader && rows++ < MOST_ROWS)
        addValues(columns, record.cells);
    }
    if (rows >= MOST_ROWS) break;
  }
  if (header === null) throw emptyBook();
  return {
    ...header,
    columns: columns.map(({ heading, values }, index) => ({ index, heading, values: [...values] })),
  };
}

function addValues(columns: readonly { readonly values: Set<string> }[], cells: readonly string[]): void {
  columns.forEach(({ values }, at) => {
    const text = valueInCell((cells[at] ?? '').slice(0, 2 * MOST_SHOWN).trim());
    if (text === '' || text.startsWith(FAULTY_CELL) || values.size >= MOST_VALUES) return;
    values.add(printable(text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text));
  });
}
