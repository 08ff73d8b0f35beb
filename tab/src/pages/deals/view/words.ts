import { fullDayText } from '../../../parts/days.ts';
import type { Choices, Tally } from '../types.ts';
import type { ColumnId, ListedDeal } from './columns.ts';

/** Gives the words for a value of a column; the value itself until they are known. */
export type Words = (column: string, value: string) => string;

export function wordsOf(choices: Choices | undefined): Words {
  const words = new Map<string, string>();
  for (const [column, values] of Object.entries(choices ?? {}))
    for (const { value, label } of values) words.set(`${column} ${value}`, label);
  return (column, value) => words.get(`${column} ${value}`) ?? value;
}

const MONEY = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const SHORT_MONEY = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 });
const COUNT = new Intl.NumberFormat();

/** `US$ 1.2M` */
export function moneyText(usd: number): string {
  return `US$ ${SHORT_MONEY.format(usd)}`;
}

/** `US$ 8.4M, 2 without a value`, or `no value`: what nobody has stated is never shown as nothing. */
export function worthText({ valueUsd, unvalued }: Pick<Tally, 'valueUsd' | 'unvalued'>): string {
  if (valueUsd === null) return 'no value';
  return `${moneyText(valueUsd)}${unvalued > 0 ? `, ${COUNT.format(unvalued)} without a value` : ''}`;
}

/** `12 days left`, `today`, `3 days past` */
export function daysText(days: number | null): string {
  if (days === null) return 'no date';
  if (days === 0) return 'today';
  const count = Math.abs(days) === 1 ? '1 day' : `${COUNT.format(Math.abs(days))} days`;
  return days > 0 ? `${count} left` : `${count} past`;
}

/** What a deal has in a column, as text; empty for what is not stated. */
export function textOf(deal: ListedDeal, column: ColumnId, words: Words): string {
  switch (column) {
    case 'deal':
      return deal.dealId;
    case 'due':
      return deal.due === null ? '' : fullDayText(deal.due);
    case 'daysLeft':
      return deal.daysLeft === null ? '' : COUNT.format(deal.daysLeft);
    case 'value':
      return deal.valueUsd === null ? 'no value' : MONEY.format(deal.valueUsd);
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
  const [year, month] = key.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1)).toLocaleDateString(undefined, {
    ...{ year: 'numeric', month: 'long', timeZone: 'UTC' },
  });
}
