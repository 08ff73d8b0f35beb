import { addDays, type Day } from '../../domain/day.ts';
import { instantOf, minutesOf, wallClock, weekdayOf } from '../../domain/local-time.ts';
import { type Cadence, isRush } from '../../policy/cadence.ts';
import type { AlertWay } from '../../store/schema/index.ts';
import type { Hours } from './person-settings.ts';

export interface TellingPlan {
  /** Together with what else is due at once, or in the digest. */
  readonly way: AlertWay;
  /** Milliseconds since the epoch; not before `now`. */
  readonly at: number;
}

export interface Telling {
  readonly isCritical: boolean;
  readonly now: number;
  /** When this person was last told of this deal. */
  readonly toldAt: number | null;
  /** Nothing is said before, whatever it is. */
  readonly notBefore?: number | null;
}

/** When an alert that is due now is to be said. */
export function whenToTell(telling: Telling, hours: Hours, cadence: Cadence): TellingPlan {
  const { isCritical, now, toldAt, notBefore = null } = telling;
  const from = Math.max(now, notBefore ?? now);
  if (isCritical) return { way: 'at-once', at: from };
  return { way: 'digest', at: nextDigest(from, toldAt, hours, cadence) };
}

/** Whether what is not critical may be said at this moment: it can have become late since it was planned. */
export function mayTell(now: number, toldAt: number | null, hours: Hours, cadence: Cadence): boolean {
  const { day, minutes } = wallClock(now, hours.zone);
  return !isQuiet(minutes, hours) && !isRestDay(day, cadence) && !isToldOn(day, toldAt, hours);
}

/** So many days ahead there is a digest whatever is set: rest days are six of a week at most. */
const FAR_ENOUGH = 60;

/** The next digest of a person, on a day on which they have not been told of this deal. */
export function nextDigest(from: number, toldAt: number | null, hours: Hours, cadence: Cadence): number {
  const today = wallClock(from, hours.zone).day;
  for (let ahead = 0; ahead <= FAR_ENOUGH; ahead++) {
    const day = addDays(today, ahead);
    if (isRestDay(day, cadence) || isToldOn(day, toldAt, hours)) continue;
    const next = digestsOf(day, hours, cadence).find((at) => at >= from);
    if (next !== undefined) return next;
  }
  // A clock that is never out of the quiet hours on a work day; say it rather than never.
  return from;
}

function digestsOf(day: Day, hours: Hours, cadence: Cadence): number[] {
  const times = isRush(cadence, Number(day.slice(5, 7))) ? cadence.june.alsoAt : [];
  return [hours.digestAt, ...times]
    .map((time) => instantOf({ day, minutes: unquiet(minutesOf(time), hours) }, hours.zone))
    .filter((at) => {
      // When clocks go forward, a time can be shown as a later one, or on the next day.
      const shown = wallClock(at, hours.zone);
      return shown.day === day && !isQuiet(shown.minutes, hours);
    })
    .toSorted((one, other) => one - other);
}

/** A time in the quiet hours gives way to their end. */
function unquiet(minutes: number, hours: Hours): number {
  return isQuiet(minutes, hours) && hours.quiet ? minutesOf(hours.quiet.to) : minutes;
}

export function isQuiet(minutes: number, { quiet }: Pick<Hours, 'quiet'>): boolean {
  if (!quiet) return false;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  if (from <= to) return minutes >= from && minutes < to;
  return minutes >= from || minutes < to;
}

function isRestDay(day: Day, cadence: Cadence): boolean {
  const rest = isRush(cadence, Number(day.slice(5, 7))) ? cadence.june.restDays : cadence.restDays;
  return rest.includes(weekdayOf(day));
}

function isToldOn(day: Day, toldAt: number | null, { zone }: Hours): boolean {
  return toldAt !== null && wallClock(toldAt, zone).day >= day;
}
