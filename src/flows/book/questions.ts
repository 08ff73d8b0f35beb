import type { DateOrder } from '../../book/cells/dates.ts';
import { COLUMN_NAMES, type ColumnName } from '../../book/columns.ts';
import type { Problem } from '../../book/problem.ts';
import type { ReadingOptions } from '../../book/read-rows.ts';
import type { Day } from '../../domain/day.ts';
import type { ReadColumn } from './read-columns.ts';

/** The names of the sheets of a workbook, by their number from 1 among the visible ones. */
export type SheetNames = Readonly<Record<number, string>>;

/** A cell whose date is one of two days. */
export interface EitherCell {
  readonly line: number;
  readonly column: string;
  readonly text: string;
  /** The day by each order. */
  readonly days: Readonly<Record<DateOrder, Day>>;
}

/** What reading a file cannot settle and somebody has to say, or has said. */
export interface UploadQuestions {
  /** Null where no date asks. `said` is the answer, with which no cell asks any more. */
  readonly dates: { readonly said: DateOrder | null; readonly cells: readonly EitherCell[] } | null;
  /** Null where no sheet has to be chosen. */
  readonly sheet: { readonly said: string | null; readonly names: readonly string[] } | null;
}

/** Cells that are shown both ways. */
const MOST_CELLS = 3;

/** What is asked about a file, of which these are problems, and what was answered. */
export function questionsOf(
  problems: readonly Pick<Problem, 'asks' | 'either' | 'line' | 'column'>[],
  { dates, sheet }: Pick<ReadingOptions, 'dates' | 'sheet'>,
  sheets: ReadonlyMap<number, string>,
): UploadQuestions {
  const cells = problems.flatMap(({ line, column, either }) => (either ? [{ line, column, ...either }] : []));
  const asksSheet = problems.some(({ asks }) => asks === 'sheet');
  return {
    dates:
      dates !== undefined || cells.length > 0
        ? { said: dates ?? null, cells: cells.slice(0, MOST_CELLS) }
        : null,
    sheet: sheet !== undefined || asksSheet ? { said: sheet ?? null, names: [...sheets.values()] } : null,
  };
}

/** Most headings that a chat asks about: a page has room for more. */
export const MOST_ASKED = 12;

/** The columns about whose headings is asked, or was: those that no heading names by itself. */
export function askedColumns(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  return columns.filter(({ readAs, heading }) => readAs !== 'known' && heading !== '');
}

/** Every column that a heading can stand for. */
export const ALL_COLUMNS: readonly ColumnName[] = COLUMN_NAMES;

/** The columns that no heading names by itself. */
export function unnamedColumns(columns: readonly ReadColumn[]): readonly ColumnName[] {
  const named = new Set(columns.flatMap(({ readAs, column }) => (readAs === 'known' ? [column] : [])));
  return COLUMN_NAMES.filter((name) => !named.has(name));
}
