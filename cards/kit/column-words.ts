import type { Reader } from '../../src/domain/reader.ts';
import { capitalise } from './capitalise.ts';
import { storedDateText } from './stored-date.ts';

/** The columns of a book whose own words don't read well. */
const COLUMNS: Readonly<Record<string, string>> = {
  ae_email: 'AE',
  ce_email: 'CE',
  pdm_email: 'PDM',
  pcn: 'PCN',
  value_usd: 'Value in US dollars',
  cocp_requested_at: 'COCP requested',
  lead_deal_id: 'Lead deal',
  package_id: 'Package',
};

/** A column of a book in words: `Close date`. */
export function columnWords(column: string): string {
  return COLUMNS[column] ?? capitalise(column.replaceAll('_', ' '));
}

/** A cell of a column in words: a day as dates are written to the reader, any other as it is. */
export function cellWords(column: string, cell: string | null, reader: Reader): string {
  if (cell === null || cell === '(blank)') return 'blank';
  return DAYS.has(column) ? storedDateText(cell, reader) : cell;
}

/** Whether the cells of a column are days. */
export function isDayColumn(column: string): boolean {
  return DAYS.has(column);
}

const DAYS: ReadonlySet<string> = new Set(['close_date', 'effective_date', 'cocp_requested_at']);

/** A change of a deal as it was stored in words, `close_date: 2026-06-30 → 2026-07-15`, as cards write it. */
export function storedChangeWords(text: string, reader: Reader): string {
  const [, column = '', from = '', to = ''] = /^([a-z_]+): (.*) → (.*)$/.exec(text) ?? [];
  if (column === '') return text;
  return `${columnWords(column)}: ${cellWords(column, from, reader)} → ${cellWords(column, to, reader)}`;
}
