import { addDays, type Day, dayNumber, parseDay } from '../../domain/day.ts';
import { instantOf, wallClock } from '../../domain/time/local-time.ts';

/** The snoozes that are offered without a day to be filled in: days ahead. */
const SNOOZE_DAYS = [1, 3, 7] as const;

/** The longest snooze in days: what is longer is a mistyped year. */
const MOST_DAYS = 366;

export interface SnoozeChoice {
  /** Days ahead; 0 for the day that is filled in. */
  readonly days: number;
  /** The day as it was filled in. */
  readonly day: string;
}

export type SnoozeEnd =
  | { readonly kind: 'until'; readonly until: number }
  | { readonly kind: 'refused'; readonly why: string };

/** When a snooze ends: at the beginning of the chosen day in the person's time zone. */
export function snoozeEnd({ days, day }: SnoozeChoice, now: number, zone: string): SnoozeEnd {
  const today = wallClock(now, zone).day;
  const chosen = days > 0 ? addDays(today, days) : parseDay(day.trim());
  if (chosen === null)
    return {
      kind: 'refused',
      why: `Choose the day on which to be told again, such as ${addDays(today, 14)}.`,
    };
  const ahead = dayNumber(chosen) - dayNumber(today);
  if (ahead <= 0) return { kind: 'refused', why: `${chosen} is not to come any more: choose a later day.` };
  if (ahead > MOST_DAYS)
    return { kind: 'refused', why: `${chosen} is more than a year away: choose an earlier day.` };
  return { kind: 'until', until: instantOf({ day: chosen, minutes: 0 }, zone) };
}

const DAY_MS = 86_400_000;

/** When a snooze ends that is stated as a day by the person's calendar, or as an instant (ISO 8601). */
export function statedEnd(stated: string, now: number, zone: string): SnoozeEnd {
  const until = stated.includes('T') ? Date.parse(stated) : Number.NaN;
  if (Number.isNaN(until)) return snoozeEnd({ days: 0, day: stated }, now, zone);
  if (until <= now) return { kind: 'refused', why: `${stated} is over: choose a later time.` };
  if (until > now + MOST_DAYS * DAY_MS)
    return { kind: 'refused', why: `${stated} is more than a year away: choose an earlier time.` };
  return { kind: 'until', until };
}

/** The days of `SNOOZE_DAYS`, by the calendar of the person. */
export function snoozeDays(
  now: number,
  zone: string,
): readonly { readonly days: number; readonly day: Day }[] {
  const today = wallClock(now, zone).day;
  return SNOOZE_DAYS.map((days) => ({ days, day: addDays(today, days) }));
}
