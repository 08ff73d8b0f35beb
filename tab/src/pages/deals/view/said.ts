import type { Column } from './columns.ts';

/** Stands for the deals that state no date. */
export const NO_DATE = 'none';

/**
 * What a filter of a column has chosen, in a few words.
 * @param word gives the word of a value
 */
export function saidOf(
  { filter }: Pick<Column, 'filter'>,
  values: readonly string[],
  word: (value: string) => string = (value) => value,
): string {
  const [value = '', ...others] = values;
  if (value === '') return 'Any';
  if (filter === 'choices') return others.length === 0 ? word(value) : `${values.length} chosen`;
  if (filter === 'text') return value;
  if (value === NO_DATE) return 'No date';
  const [from = '', to = ''] = value.split('..');
  if (from === '') return `up to ${to}`;
  return to === '' ? `from ${from}` : `${from} to ${to}`;
}
