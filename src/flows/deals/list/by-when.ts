import type { Day } from '../../../domain/day.ts';
import { quarterOf } from '../../../domain/time/quarter.ts';
import { byWhen, type DueDeal } from '../../../rules/when-due.ts';

/** Deals in the order of when they are due. */
export interface DealsByWhen<T> {
  readonly deals: readonly T[];
  /** The last day of the fiscal quarter. */
  readonly quarterTo: Day;
}

/**
 * Sorts deals by when they are due: those that are not ready first, the nearest first.
 * @param closingMonths the months that close a fiscal quarter, 1 to 12
 */
export function dealsByWhen<T extends DueDeal>(
  deals: readonly T[],
  today: Day,
  closingMonths: readonly number[],
): DealsByWhen<T> {
  const { to: quarterTo } = quarterOf(today, closingMonths);
  return { deals: byWhen(deals, quarterTo), quarterTo };
}
