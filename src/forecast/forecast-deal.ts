import type { RoleId } from '../domain/ids.ts';
import type { FindingCode } from '../domain/verdict.ts';
import type { ForecastPolicy } from '../policy/forecast.ts';
import type { OpenStep } from './steps.ts';
import { type Cases, chanceWithin, fewestCases } from './survival.ts';
import { chanceOfAll } from './togetherness.ts';
import type { UsualDays } from './usual-days.ts';

/** What is expected of a deal that is not ready; `past`: its date is over; `undated`: it has none. */
export const OUTLOOKS = ['past', 'slips', 'edge', 'in-time', 'undated'] as const;
export type Outlook = (typeof OUTLOOKS)[number];

/** An open step and how long such steps take. */
export interface StepForecast {
  readonly place: string;
  readonly role: RoleId | null;
  readonly code: FindingCode;
  readonly emails: readonly string[];
  /** Whole days it has been open for this finding. */
  readonly waited: number;
  /** Days in which half of such steps are done, from their opening; null if too few were done to tell. */
  readonly halfDays: number | null;
  /** Days in which four of five are. */
  readonly mostDays: number | null;
  /** The chance that it is done by the deal's date, 0 to 1; null without a date to come. */
  readonly chance: number | null;
  /** The past steps this rests on; null if it rests on an assumption. */
  readonly cases: Cases | null;
}

export interface DealForecast {
  readonly outlook: Outlook;
  /** The chance that the deal is ready by its date, 0 to 1; null without a date to come. */
  readonly chance: number | null;
  readonly daysLeft: number | null;
  /** Whole days from now in which it is ready at even odds; null if that can't be told. */
  readonly usualDays: number | null;
  /** The slowest first. */
  readonly steps: readonly StepForecast[];
  /** The fewest past steps that one of its numbers rests on, done and open; null if one rests on an assumption. */
  readonly cases: Cases | null;
}

export interface DealToForecast {
  readonly daysLeft: number | null;
  /** The steps that are open. */
  readonly steps: readonly OpenStep[];
  /** Since when each is, by place: milliseconds since the epoch. */
  readonly since: ReadonlyMap<string, number>;
  /** Days until the first check that settles another contact is out of date; null if none settles any. */
  readonly freshDays: number | null;
}

const DAY_MS = 86_400_000;
const MOST_DAYS = 400;

/** Forecasts a deal that is not ready, as of an instant (milliseconds since the epoch). Pure. */
export function forecastDeal(
  { daysLeft, steps, since, freshDays }: DealToForecast,
  now: number,
  usual: UsualDays,
  policy: ForecastPolicy,
): DealForecast {
  const waits = steps.map(({ place }) => Math.max(0, (now - (since.get(place) ?? now)) / DAY_MS));
  // The day itself counts: a deal that turns ready in its course is in time.
  const ahead = daysLeft === null || daysLeft < 0 ? null : daysLeft + 1 - (now % DAY_MS) / DAY_MS;
  const within = (days: number) =>
    steps.map(({ code }, at) => chanceWithin(usual.survival(code), waits[at] ?? 0, days));
  const chances = ahead === null ? null : within(ahead);
  const chanceIn = (days: number) =>
    againFresh(freshDays, days, usual, (some) => chanceOfAll(within(some), usual.together));
  const chance = ahead === null ? null : chanceIn(ahead);
  const told = steps.map(({ place, role, code, emails }, at): StepForecast => {
    const { half, most } = usual.days(code);
    return {
      ...{ place, role, code, emails },
      waited: Math.floor(waits[at] ?? 0),
      halfDays: half,
      mostDays: most,
      chance: chances?.[at] ?? null,
      cases: usual.survival(code).cases,
    };
  });
  return {
    outlook: outlookOf(daysLeft, chance, policy),
    chance,
    daysLeft,
    usualDays: firstDay((days) => chanceIn(days) >= 0.5),
    steps: told.toSorted((one, other) => slowness(other) - slowness(one)),
    cases: fewestCases(told.map(({ cases }) => cases)),
  };
}

/**
 * The chance that the steps are done within some days and the other contacts are settled still, or again. Whatever is done
 * before the first of their checks is out of date counts; after that, the check has to be made anew in the days that remain.
 */
function againFresh(
  freshDays: number | null,
  days: number,
  usual: UsualDays,
  chanceIn: (days: number) => number,
): number {
  const all = chanceIn(days);
  if (freshDays === null || freshDays >= days) return all;
  const before = chanceIn(freshDays);
  return before + (all - before) * chanceWithin(usual.survival('evidence-stale'), 0, days - freshDays);
}

function outlookOf(daysLeft: number | null, chance: number | null, policy: ForecastPolicy): Outlook {
  if (daysLeft === null) return 'undated';
  if (chance === null) return 'past';
  if (chance >= policy.inTime) return 'in-time';
  return chance <= policy.slips ? 'slips' : 'edge';
}

function slowness({ chance, halfDays }: StepForecast): number {
  return chance === null ? (halfDays ?? MOST_DAYS) : 1 - chance;
}

/** The least of the days, 1 at least, from which on something holds; null if it never does. It must go on holding. */
function firstDay(holds: (days: number) => boolean): number | null {
  if (!holds(MOST_DAYS)) return null;
  let [no, yes] = [0, MOST_DAYS];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
