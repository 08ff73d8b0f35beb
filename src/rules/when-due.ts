import { type Day, mondayOf } from '../domain/day.ts';
import type { Deal } from '../domain/deal.ts';
import { RISKS } from '../domain/ids.ts';
import type { DealEvaluation } from '../domain/verdict.ts';
import { isSettled, targetDay } from './risk.ts';

/** When a deal that is not ready is due, and the deals that are ready or done, in the order in which they are listed. */
export const WHENS = [
  'over',
  'this-week',
  'next-week',
  'this-quarter',
  'later',
  'undated',
  'ready',
  'done',
] as const;
export type When = (typeof WHENS)[number];

/** A deal with what it is listed by. */
export interface DueDeal {
  readonly deal: Pick<Deal, 'closeDate' | 'effectiveDate' | 'stage'>;
  readonly evaluation: Pick<DealEvaluation, 'asOf' | 'verdict' | 'daysLeft' | 'risk'>;
}

/**
 * When a deal is due, in weeks from Monday to Sunday.
 * @param quarterTo the last day of the fiscal quarter, in which it may be due
 */
export function whenDue({ deal, evaluation }: DueDeal, quarterTo: Day): When {
  if (isSettled(deal)) return 'done';
  if (evaluation.verdict === 'ready') return 'ready';
  const target = targetDay(deal);
  if (target === null) return 'undated';
  if (target < evaluation.asOf) return 'over';
  const weeks = (mondayOf(target) - mondayOf(evaluation.asOf)) / 7;
  if (weeks < 2) return weeks < 1 ? 'this-week' : 'next-week';
  return target <= quarterTo ? 'this-quarter' : 'later';
}

/** Sorts deals by when they are due, then by days left, the most at risk of a day first; equal ones stay in the order given. */
export function byWhen<T extends DueDeal>(deals: readonly T[], quarterTo: Day): T[] {
  const ranks = new Map(deals.map((one) => [one, WHENS.indexOf(whenDue(one, quarterTo))]));
  const daysOf = ({ evaluation: { daysLeft } }: T) => daysLeft ?? Number.MAX_SAFE_INTEGER;
  const riskOf = ({ evaluation: { risk } }: T) => RISKS.indexOf(risk);
  return deals.toSorted(
    (one, other) =>
      (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0) ||
      daysOf(one) - daysOf(other) ||
      riskOf(other) - riskOf(one),
  );
}
