import { getOrAdd } from '../domain/collections.ts';
import { cellPlace } from './cell-reference.ts';
import type { CsvRecord } from './records.ts';

/** What a person has put in the place of cells: by the line of the row, then by the index of the cell in it. */
export type Corrections = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Corrections by the name of each cell, as they are stored: `{ "C7": "2026-06-30" }`. */
export type NamedCorrections = Readonly<Record<string, string>>;

/** Names that are no cell's are left out. */
export function correctionsOf(named: NamedCorrections): Corrections {
  const corrections = new Map<number, Map<number, string>>();
  for (const [name, value] of Object.entries(named)) {
    const place = cellPlace(name);
    if (place) getOrAdd(corrections, place.row, () => new Map<number, string>()).set(place.index, value);
  }
  return corrections;
}

/** A record with its corrections in it. One that could not be split into cells has none to correct. */
export function corrected(record: CsvRecord, corrections: Corrections): CsvRecord {
  const own = corrections.get(record.line);
  if (!own || 'fault' in record) return record;
  const cells = [...record.cells];
  for (const [index, value] of own) {
    while (cells.length <= index) cells.push('');
    cells[index] = value;
  }
  return { line: record.line, cells };
}
