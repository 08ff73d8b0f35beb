import type { FindingCode } from '../domain/verdict.ts';
import type { PastDeal } from './past.ts';
import { chanceWithin, type Survival } from './survival.ts';

/** Without enough past deals, halfway between steps that take their own time and steps that are done together. */
const UNKNOWN = 0.5;
const CANDIDATES = [0, 0.25, 0.5, 0.75, 1] as const;

/** Days after which it is compared how many deals were ready. */
const AFTER_DAYS = [3, 7, 14, 28, 45] as const;

/**
 * The chance that all of some steps are done, from the chance of each. Chances of steps that have nothing to do with each
 * other multiply; of steps that are done together the smallest counts. Between the two, their geometric mean.
 * @param together 0 to 1
 */
export function chanceOfAll(chances: readonly number[], together: number): number {
  const product = chances.reduce((all, one) => all * one, 1);
  const smallest = Math.min(1, ...chances);
  return product ** (1 - together) * smallest ** together;
}

/** How far the steps of a deal are done together: the candidate by which past deals are told best (least squared error). */
export function togethernessOf(
  deals: readonly PastDeal[],
  survival: (code: FindingCode) => Survival,
  leastCases: number,
): number {
  if (deals.filter(({ done }) => done).length < leastCases) return UNKNOWN;
  const told = deals.flatMap(({ codes, days, done }) =>
    // Of a deal that was watched no longer it is not known whether it was ready later.
    AFTER_DAYS.filter((after) => done || days >= after).map((after) => ({
      chances: codes.map((code) => chanceWithin(survival(code), 0, after)),
      isReady: done && days <= after,
    })),
  );
  const errors = CANDIDATES.map((together) =>
    told.reduce((sum, { chances, isReady }) => {
      return sum + (chanceOfAll(chances, together) - (isReady ? 1 : 0)) ** 2;
    }, 0),
  );
  return CANDIDATES[errors.indexOf(Math.min(...errors))] ?? UNKNOWN;
}
