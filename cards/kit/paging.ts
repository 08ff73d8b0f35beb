import type { Action, ActionData } from './adaptive-card.ts';
import { execute } from './elements.ts';

/** One page of a list that a card shows. */
export interface Page<T> {
  readonly rows: readonly T[];
  /** The place of the page's first row in the list, counted from 0. */
  readonly from: number;
  /** The number of rows in the list. */
  readonly total: number;
  /** ` (13–24 of 40)`; empty where the page is the whole list. */
  readonly part: string;
  /** Buttons to the pages before and after; each carries `data` and the place where its page begins, as `from`. */
  turning(verb: string, data: ActionData, titles?: PageTitles): readonly Action[];
}

/** Titles of the buttons to the page before and the page after. */
export type PageTitles = readonly [before: string, after: string];

/** The page of at most `most` rows that begins at `asked`; a place beyond the list's end stands for its beginning. */
export function pageOf<T>(all: readonly T[], asked: number, most: number): Page<T> {
  const total = all.length;
  const from = asked >= total ? 0 : Math.max(0, asked);
  const rows = all.slice(from, from + most);
  return {
    rows,
    from,
    total,
    part: rows.length === total ? '' : ` (${from + 1}–${from + rows.length} of ${total})`,
    turning: (verb, data, [before, after] = ['Previous', 'More']) => [
      ...(from > 0 ? [execute(before, verb, { ...data, from: Math.max(0, from - most) })] : []),
      ...(from + most < total ? [execute(after, verb, { ...data, from: from + most })] : []),
    ],
  };
}
