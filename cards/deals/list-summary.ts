import { roundUsdText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { isAtRisk } from '../../src/rules/risk.ts';
import { whenDue } from '../../src/rules/when-due.ts';
import type { ListedDeal } from './deal-list.ts';

/** How many deals of a list there is something to do about: those that are neither ready nor done. */
export function needing(deals: readonly ListedDeal[], quarterTo: string): readonly ListedDeal[] {
  return deals.filter((one) => !['ready', 'done'].includes(whenDue(one, quarterTo)));
}

/** The deals of a list that are at risk. */
export function atRisk(deals: readonly ListedDeal[]): readonly ListedDeal[] {
  return deals.filter(({ evaluation: { risk } }) => isAtRisk(risk));
}

/** `$8.4 M at risk, 2 without a value · 2 due this week`: what a list of deals comes to; empty where nothing does. */
export function summaryText(deals: readonly ListedDeal[], quarterTo: string, { locale }: Reader): string {
  const risky = atRisk(needing(deals, quarterTo));
  const stated = risky.flatMap(({ deal: { valueUsd } }) => (valueUsd === null ? [] : [valueUsd]));
  const unstated = risky.length - stated.length;
  const sum = stated.reduce((total, one) => total + one, 0);
  const value = stated.length === 0 ? '' : `${roundUsdText(sum, locale)} at risk`;
  const without = value !== '' && unstated > 0 ? `, ${unstated} without a value` : '';
  const week = deals.filter((one) => whenDue(one, quarterTo) === 'this-week').length;
  const over = deals.filter((one) => whenDue(one, quarterTo) === 'over').length;
  const parts = [
    `${value}${without}`,
    week > 0 ? `${week} due this week` : '',
    over > 0 ? `${over} past ${over === 1 ? 'its' : 'their'} date` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
