import { useMemo } from 'react';
import type { MergedForm } from '../../parts/use-merged-form.ts';
import { useMergedForm } from '../../parts/use-merged-form.ts';
import type { BookColumn, Preview, ReadColumn } from './queries.ts';

/** What a heading stands for, as it is chosen: nothing yet, left out, or a column. */
export type Choice = BookColumn | 'left-out' | '';

/** By heading. */
export type ColumnChoices = Readonly<Record<string, Choice>>;
/** By the name of the cell, `C7`. */
export type CellTexts = Readonly<Record<string, string>>;

/** What somebody fills in before a file is imported; it is kept when the file is previewed anew. */
export interface PreviewForms {
  readonly columns: MergedForm<ColumnChoices>;
  readonly cells: MergedForm<CellTexts>;
}

export function usePreviewForms(preview: Preview): PreviewForms {
  const columns = useMemo(() => columnChoices(preview), [preview]);
  const cells = useMemo(() => cellTexts(preview), [preview]);
  return { columns: useMergedForm(columns), cells: useMergedForm(cells) };
}

/** The columns about whose headings is asked. */
export function askedColumns({ columns }: Preview): readonly ReadColumn[] {
  return columns.filter(({ readAs, heading }) => readAs !== 'known' && heading !== '');
}

/** What each heading that is asked about stands for at the server, else what it seems to be. */
export function columnChoices(preview: Preview): ColumnChoices {
  return Object.fromEntries(askedColumns(preview).map((column) => [column.heading, choiceOf(column)]));
}

function choiceOf({ readAs, column, guess }: ReadColumn): Choice {
  if (readAs === 'left-out') return 'left-out';
  return column ?? guess ?? '';
}

/** What stands in each cell of the refused rows. */
export function cellTexts({ refusedRows }: Preview): CellTexts {
  return Object.fromEntries(refusedRows.flatMap(({ cells }) => cells.map(({ at, value }) => [at, value])));
}
