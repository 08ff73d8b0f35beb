import type { Action, ActionData, Container } from '../kit/adaptive-card.ts';
import { execute } from '../kit/elements.ts';

/** A row of a list, and what it says where no card can be drawn. */
export interface Row {
  readonly element: Container;
  readonly text: string;
}

/** One page of a list. */
interface Page {
  readonly rows: readonly Row[];
  /** ` (13–24 of 40)`; nothing when all are shown. */
  readonly part: string;
  /** The buttons that turn the page: `verb` with `data` and `from`, the first row to show, counted from 0. */
  turning(verb: string, data: ActionData): readonly Action[];
}

/** The page of a list that begins at the row asked for, `most` rows long; the first page where there is no such row. */
export function pageOf(rows: readonly Row[], asked: number, most: number): Page {
  const from = asked >= rows.length ? 0 : Math.max(0, asked);
  const shown = rows.slice(from, from + most);
  return {
    rows: shown,
    part: shown.length === rows.length ? '' : ` (${from + 1}–${from + shown.length} of ${rows.length})`,
    turning: (verb, data) => [
      ...(from > 0 ? [execute('Previous', verb, { ...data, from: Math.max(0, from - most) })] : []),
      ...(from + most < rows.length ? [execute('More', verb, { ...data, from: from + most })] : []),
    ],
  };
}
