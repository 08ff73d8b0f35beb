import { cellName } from '../../book/cell-reference.ts';
import type { ColumnName } from '../../book/columns.ts';
import { type Corrections, corrected } from '../../book/corrections.ts';
import type { Header } from '../../book/header.ts';
import type { Problem } from '../../book/problem.ts';
import { append } from '../../domain/collections.ts';

/** A cell of a refused row. */
export interface RefusedCell {
  /** Its name in the sheet: `C7`. */
  readonly at: string;
  /** The column it is read as; null for a cell beyond the header. */
  readonly column: ColumnName | null;
  readonly value: string;
  /** Why it is refused; empty for a cell that is not. */
  readonly why: readonly string[];
}

/** A row that is refused, and its deal with it. */
export interface RefusedRow {
  readonly row: number;
  /** The cells that hold something or are refused, in the order of the sheet; none for a row that has no cells. */
  readonly cells: readonly RefusedCell[];
  /** What is wrong with the row as a whole. */
  readonly why: readonly string[];
}

/** What a person has put in the place of a cell. */
export interface CorrectedCell {
  readonly at: string;
  readonly column: ColumnName | null;
  readonly value: string;
  /** What stands in the file. */
  readonly was: string;
}

/** Cells by the line of their row, as the file has them. */
export type CellsOfLines = ReadonlyMap<number, readonly string[]>;

const MOST_SHOWN = 1000;

/** The rows that these problems refuse, in the coordinates of the sheet. */
export function refusedRows(
  problems: readonly Problem[],
  written: CellsOfLines,
  header: Header,
  corrections: Corrections,
): readonly RefusedRow[] {
  const columns = new Map([...header].map(([name, index]) => [index, name]));
  const byLine = new Map<number, Problem[]>();
  for (const problem of problems) append(byLine, problem.line, problem);
  return [...byLine].map(([row, own]) => {
    const stored = written.get(row);
    const record = stored && corrected({ line: row, cells: stored }, corrections);
    const cells = record && 'cells' in record ? record.cells : [];
    const indexes = new Set(cells.keys());
    const placed = own.map((problem) => ({ problem, index: indexOf(problem, header, stored !== undefined) }));
    for (const { index } of placed) if (index !== null) indexes.add(index);
    const shown = [...indexes]
      .sort((one, other) => one - other)
      .map((index) => ({
        at: cellName({ row, index }),
        column: columns.get(index) ?? null,
        value: (cells[index] ?? '').slice(0, MOST_SHOWN),
        why: placed.filter((one) => one.index === index).map(({ problem }) => problem.message),
      }))
      .filter(({ column, value, why }) => why.length > 0 || (column !== null && value.trim() !== ''));
    const whole = placed.filter(({ index }) => index === null).map(({ problem }) => wholeText(problem));
    return { row, cells: shown, why: whole };
  });
}

/** Where in its row a problem is; null for the row as a whole, or a column that the sheet does not have. */
function indexOf({ column }: Problem, header: Header, hasCells: boolean): number | null {
  if (!hasCells) return null;
  const known = header.get(column as ColumnName);
  if (known !== undefined) return known;
  // A cell beyond the header is named by its number.
  return /^[1-9]\d{0,4}$/.test(column) ? Number(column) - 1 : null;
}

function wholeText({ column, message }: Problem): string {
  return column === '' ? message : `${column}: ${message}`;
}

/** The cells that were corrected, with what the file has there. */
export function correctedCells(
  corrections: Corrections,
  written: CellsOfLines,
  header: Header,
): readonly CorrectedCell[] {
  const columns = new Map([...header].map(([name, index]) => [index, name]));
  return [...corrections].flatMap(([row, own]) =>
    [...own].map(([index, value]) => ({
      at: cellName({ row, index }),
      column: columns.get(index) ?? null,
      value,
      was: (written.get(row)?.[index] ?? '').slice(0, MOST_SHOWN),
    })),
  );
}
