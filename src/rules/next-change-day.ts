import { addDays, type Day, dayNumberOfInstant, dayOf } from '../domain/day.ts';
import type { Deal, DealInput } from '../domain/deal.ts';
import { COCP_DAYS, SEPARATE_PCN } from '../policy/dates.ts';
import { POLICIES } from '../policy/requirements.ts';
import type { Thresholds } from '../policy/thresholds.ts';
import { targetDay } from './risk.ts';

/**
 * The next day on which time alone may change the verdict, the risk or the codes of the findings of a deal; before it they
 * are those of the as-of day. Null when there is no such day.
 */
export function nextChangeDay(input: DealInput, asOf: Day, thresholds: Thresholds): Day | null {
  const { deal } = input;
  const target = targetDay(deal);
  let next: Day | null = null;
  const consider = (day: Day) => {
    if (day > asOf && (next === null || day < next)) next = day;
  };
  for (const day of POLICY_DAYS) consider(day);
  if (target !== null) for (const count of judgingCounts(thresholds)) consider(addDays(target, -count));
  for (const day of lapseDays(deal)) consider(day);
  for (const pieces of input.evidence.values())
    for (const { validatedAt } of pieces) {
      // A check that is dated on a later day counts from then on.
      consider(dayOf(dayNumberOfInstant(validatedAt)));
      consider(staleDay(validatedAt, thresholds));
    }
  return next;
}

/** The days from which on deals are judged by other rules. */
export const POLICY_DAYS: readonly Day[] = [...POLICIES.map(({ id }) => id), SEPARATE_PCN.since];

/** The numbers of days left at which the judgement of a deal may change. */
export function judgingCounts({ blocked, unverified, quarterEnd }: Thresholds): readonly number[] {
  const steps = [blocked, unverified].flatMap(({ critical, high, medium }) => [critical, high, medium]);
  return [...steps, quarterEnd.withinDays];
}

/** The day from which on a check is too old to count. */
export function staleDay(validatedAt: number, { freshDays }: Pick<Thresholds, 'freshDays'>): Day {
  return dayOf(dayNumberOfInstant(validatedAt) + freshDays + 1);
}

/** The day after the last one on which an open change of channel partner can be accepted, as a list. */
export function lapseDays({
  transaction,
  cocpRequestedAt,
}: Pick<Deal, 'transaction' | 'cocpRequestedAt'>): Day[] {
  if (transaction !== 'cocp' || cocpRequestedAt === null) return [];
  return [addDays(cocpRequestedAt, COCP_DAYS.days + 1)];
}
