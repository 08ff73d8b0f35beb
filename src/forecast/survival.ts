/** A past step: the days it was watched for, and whether it was done at their end or only not watched any longer. */
export interface Observation {
  readonly days: number;
  readonly done: boolean;
}

/** How long steps of one kind stay open. */
export interface Survival {
  /** The share of steps that are still open after so many days. */
  openAfter(days: number): number;
  /** The longest wait, in days, after which it can still be told what usually follows. */
  readonly longestWait: number;
  /** The past steps it rests on; null if it is an assumption. */
  readonly cases: Cases | null;
}

/** Past steps: those that were done, and those of which it is only known how long they were open. */
export interface Cases {
  readonly done: number;
  readonly open: number;
}

/** Fewest steps that must still be open after a wait for it to be told what follows. */
const LEAST_AT_RISK = 5;

/**
 * The Kaplan-Meier estimate (Kaplan and Meier, 1958): on each day on which steps were done, the share still open falls by
 * the share of those that were open until then. A step that is not over, or was watched no longer, counts for as long as
 * it was watched, so neither quick nor slow ones are favoured. After the last observation the share stays as it is.
 */
export function survivalOf(observations: readonly Observation[]): Survival {
  const sorted = observations.toSorted((one, other) => one.days - other.days);
  const times: number[] = [];
  const shares: number[] = [];
  let share = 1;
  let longestWait = 0;
  for (let at = 0; at < sorted.length; ) {
    const days = sorted[at]?.days ?? 0;
    const atRisk = sorted.length - at;
    let done = 0;
    for (; sorted[at]?.days === days; at++) if (sorted[at]?.done) done++;
    if (atRisk >= LEAST_AT_RISK) longestWait = days;
    if (done === 0) continue;
    share *= 1 - done / atRisk;
    times.push(days);
    shares.push(share);
  }
  const done = observations.filter((one) => one.done).length;
  return {
    openAfter: (days) => shares[lastUntil(times, days)] ?? 1,
    longestWait,
    cases: { done, open: observations.length - done },
  };
}

/** The index of the last of some times, in ascending order, that is not after some days; -1 where there is none. */
function lastUntil(times: readonly number[], days: number): number {
  let [before, after] = [-1, times.length];
  while (after - before > 1) {
    const middle = (before + after) >> 1;
    if ((times[middle] ?? 0) <= days) before = middle;
    else after = middle;
  }
  return before;
}

/** The Weibull curve through two stated points: half of the steps are done within `half` days, four of five within `most`. */
export function assumedSurvival({ half, most }: { readonly half: number; readonly most: number }): Survival {
  const shape = Math.log(Math.log(5) / Math.LN2) / Math.log(most / half);
  return {
    openAfter: (days) => Math.exp(-Math.LN2 * (Math.max(days, 0) / half) ** shape),
    // An assumption about steps that are open for longer than anybody has thought of says nothing.
    longestWait: most,
    cases: null,
  };
}

/**
 * The chance that a step which has been open for `waited` days is done within `days` more. One that has waited longer than
 * can be told of is taken as one of the longest wait that can.
 */
export function chanceWithin(survival: Survival, waited: number, days: number): number {
  if (days <= 0) return 0;
  // Just before the wait's end, so that steps done on that very day are still ahead of it.
  const wait = Math.min(Math.max(waited, 0), survival.longestWait);
  const openNow = openBefore(survival, wait);
  return openNow === 0 ? 0 : Math.min(1, Math.max(0, 1 - survival.openAfter(wait + days) / openNow));
}

const MOMENT = 1e-6;

function openBefore(survival: Survival, days: number): number {
  return days <= MOMENT ? 1 : survival.openAfter(days - MOMENT);
}

/** The days within which a share of the steps is done; null if it can't be told, as too few were done. */
export function daysUntilDone(survival: Survival, share: number, mostDays = MOST_DAYS): number | null {
  for (let days = 1; days <= mostDays; days++)
    if (survival.openAfter(days) <= 1 - share + ROUNDING) return days;
  return null;
}

const MOST_DAYS = 400;
const ROUNDING = 1e-9;

/** The fewest cases of several numbers; null if one of them rests on an assumption. */
export function fewestCases(all: readonly (Cases | null)[]): Cases | null {
  let least: Cases | null = null;
  for (const cases of all) {
    if (cases === null) return null;
    if (least === null || cases.done < least.done) least = cases;
  }
  return least;
}
