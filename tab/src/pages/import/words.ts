import { numberText } from '../../parts/format.ts';
import type { Counts } from './queries.ts';

/** The counts as `3 new · 2 changed · 40 unchanged · 1 refused`, as chat says them. */
export function countsText(counts: Counts): string {
  return (['new', 'changed', 'unchanged', 'refused'] as const)
    .map((kind) => `${numberText(counts[kind])} ${kind}`)
    .join(' · ');
}

const ROWS_A_SHEET = 1_000_000;

/** The name of a cell with its sheet: `Sheet1!C7`, `'Quarter 4'!C7`. */
export function placeText(sheet: string | null, at: string): string {
  if (sheet === null) return at;
  // Rows of a workbook's further sheets are counted from a million on, so that each has a number of its own.
  const cell = at.replace(/\d+$/, (row) => String(Number(row) % ROWS_A_SHEET));
  return `${/^[A-Za-z_][\w.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}

/** What a heading stands for, as the choices say it. */
export function choiceText(choice: string): string {
  if (choice === '') return 'Not read';
  return choice === 'left-out' ? 'Leave out, next time too' : choice;
}
