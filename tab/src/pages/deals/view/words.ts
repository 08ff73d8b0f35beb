import { dayText, monthText, numberText, usdText } from '../../../parts/format.ts';
import type { Choices } from '../types.ts';
import type { ColumnId, ListedDeal } from './columns.ts';

/** Gives the words for a value of a column; the value itself until they are known. */
export type Words = (column: string, value: string) => string;

export function wordsOf(choices: Choices | undefined): Words {
  const words = new Map<string, string>();
  for (const [column, values] of Object.entries(choices ?? {}))
    for (const { value, label } of values) words.set(`${column} ${value}`, label);
  return (column, value) => words.get(`${column} ${value}`) ?? value;
}

/** `12 days left`, `today`, `3 days past` */
export function daysText(days: number | null): string {
  if (days === null) return 'no date';
  if (days === 0) return 'today';
  const count = Math.abs(days) === 1 ? '1 day' : `${numberText(Math.abs(days))} days`;
  return days > 0 ? `${count} left` : `${count} past`;
}

/** What a deal has in a column, as text; empty for what is not stated. */
export function textOf(deal: ListedDeal, column: ColumnId, words: Words): string {
  switch (column) {
    case 'deal':
      return deal.dealId;
    case 'due':
      return deal.due === null ? '' : dayText(deal.due);
    case 'daysLeft':
      return deal.daysLeft === null ? '' : numberText(deal.daysLeft);
    case 'value':
      return deal.valueUsd === null ? 'no value' : usdText(deal.valueUsd);
    case 'finding':
      return deal.findings.map(({ title }) => title).join(', ');
    case 'verdict':
    case 'risk':
    case 'waiting':
    case 'stage':
    case 'submission':
    case 'cloud':
      return words(column, deal[column]);
    case 'named':
      return deal.ownNaming === null ? '' : words(column, deal.ownNaming);
    case 'transaction':
      return deal.transaction === null ? '' : words(column, deal.transaction);
    default:
      return deal[column] ?? '';
  }
}

/** The name of a group. */
export function groupText(column: string, key: string | null, label: string | null, words: Words): string {
  if (key === null) return 'Not stated';
  if (column !== 'month') return words(column, label ?? key);
  return monthText(key);
}
