import { getOrAdd } from '../domain/collections.ts';
import type { FindingCode } from '../domain/verdict.ts';
import type { ForecastPolicy } from '../policy/forecast.ts';
import type { Past } from './past.ts';
import { assumedSurvival, daysUntilDone, type Survival, survivalOf } from './survival.ts';
import { togethernessOf } from './togetherness.ts';

/** How long steps of each kind usually stay open, and how far those of one deal are done together. */
export interface UsualDays {
  survival(code: FindingCode): Survival;
  /** Days in which half of such steps are done, and four of five; null if too few were done to tell. */
  days(code: FindingCode): { readonly half: number | null; readonly most: number | null };
  /** 0: each step of a deal takes its own time; 1: all are done with the slowest. */
  readonly together: number;
}

/** The days steps usually take, from the past where that has enough of a kind, else as assumed. */
export function usualDays(past: Past, policy: ForecastPolicy): UsualDays {
  const known = new Map<FindingCode, Survival>();
  const survival = (code: FindingCode) => getOrAdd(known, code, () => make(code));
  const make = (code: FindingCode) => {
    const observations = past.steps.get(code) ?? [];
    const done = observations.filter((one) => one.done).length;
    return done >= policy.leastCases ? survivalOf(observations) : assumedSurvival(policy.days[code]);
  };
  const told = new Map<FindingCode, ReturnType<UsualDays['days']>>();
  const days = (code: FindingCode) =>
    getOrAdd(told, code, () => ({
      half: daysUntilDone(survival(code), 0.5),
      most: daysUntilDone(survival(code), 0.8),
    }));
  return { survival, days, together: togethernessOf(past.deals, survival, policy.leastCases) };
}
