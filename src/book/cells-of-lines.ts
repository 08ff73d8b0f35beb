import { FAULTY_CELL } from './faulty-cell.ts';
import { readRecords } from './read-records.ts';
import type { ReadingOptions } from './read-rows.ts';

/**
 * The cells of some rows of a book (CSV, UTF-8), by line. A row that can't be split into cells is not among them; a cell
 * without a value for its fault is blank.
 */
export async function cellsOfLines(
  source: AsyncIterable<Uint8Array>,
  lines: ReadonlySet<number>,
  options: Pick<ReadingOptions, 'corrections' | 'mapping' | 'sheet'> = {},
): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = new Map<number, readonly string[]>();
  if (lines.size === 0) return found;
  const last = Math.max(...lines);
  for await (const { records } of readRecords(source, options)) {
    for (const record of records) {
      if (!lines.has(record.line) || 'fault' in record) continue;
      found.set(
        record.line,
        record.cells.map((cell) => (cell.startsWith(FAULTY_CELL) ? '' : cell)),
      );
    }
    if ((records.at(-1)?.line ?? 0) > last) break;
  }
  return found;
}
