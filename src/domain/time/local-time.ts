import { getOrAdd } from '../collections.ts';
import { type Day, dayNumber } from '../day.ts';
import { clockFormat } from './time-zone.ts';

/** The day and time that a clock on the wall shows in one time zone. */
export interface WallClock {
  readonly day: Day;
  /** Minutes since midnight, as the clock shows them. */
  readonly minutes: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Making a formatter takes longer than a thousand uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  return getOrAdd(formatters, zone, () => clockFormat(zone));
}

/** The wall clock in a time zone at an instant (milliseconds since the epoch). */
export function wallClock(instant: number, zone: string): WallClock {
  const shown = new Date(instant + offsetAt(instant, zone));
  return {
    day: shown.toISOString().slice(0, 10),
    minutes: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
  };
}

/** How far the wall clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(whole)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - whole;
}

/**
 * The first instant at which the wall clock of a zone shows this time of this day. A time that is skipped when clocks
 * go forward is counted from before the change: 02:30 is then shown as 03:30.
 */
export function instantOf({ day, minutes }: WallClock, zone: string): number {
  const asUtc = dayNumber(day) * DAY + minutes * MINUTE;
  const before = offsetAt(asUtc - DAY, zone);
  const after = offsetAt(asUtc + DAY, zone);
  const early = asUtc - Math.max(before, after);
  const late = asUtc - Math.min(before, after);
  for (const instant of [early, late]) {
    if (instant + offsetAt(instant, zone) === asUtc) return instant;
  }
  return asUtc - before;
}

/** `08:30` in minutes since midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The day of the week, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: Day): number {
  // Day 0, 1 January 1970, was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}
