import { addDays, type Day, dayNumber, parseDay } from '../../domain/day.ts';
import { dateOfText, dateText } from '../../domain/format.ts';
import { type Reader, readerIn } from '../../domain/reader.ts';
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
  const reader = readerIn(zone, now);
  const chosen = days > 0 ? addDays(today, days) : parseDay(day.trim());
  if (chosen === null)
    return {
      kind: 'refused',
      why: `Choose the day on which to be told again, such as ${dateText(addDays(today, 14), reader)}.`,
    };
  const ahead = dayNumber(chosen) - dayNumber(today);
  if (ahead <= 0)
    return {
      kind: 'refused',
      why:
        ahead === 0
          ? `${dateText(chosen, reader)} is today. Choose a later day.`
          : `${dateText(chosen, reader)} is over. Choose a later day.`,
    };
  if (ahead > MOST_DAYS)
    return {
      kind: 'refused',
      why: `${dateText(chosen, reader)} is more than a year away. Choose an earlier day.`,
    };
  return { kind: 'until', until: instantOf({ day: chosen, minutes: 0 }, zone) };
}

const DAY_MS = 86_400_000;

/** When a snooze ends that is stated as a day by the person's calendar, or as an instant (ISO 8601). */
export function statedEnd(stated: string, now: number, zone: string): SnoozeEnd {
  const until = stated.includes('T') ? Date.parse(stated) : Number.NaN;
  if (Number.isNaN(until)) return snoozeEnd({ days: 0, day: stated }, now, zone);
  if (until <= now)
    return {
      kind: 'refused',
      why: `${dateOfText(until, readerIn(zone, now))} is over. Choose a later time.`,
    };
  if (until > now + MOST_DAYS * DAY_MS)
    return {
      kind: 'refused',
      why: `${dateOfText(until, readerIn(zone, now))} is more than a year away. Choose an earlier time.`,
    };
  return { kind: 'until', until };
}

/** The last day until which a deal can be snoozed: the day before its target day; null for a deal without one. */
export function lastSnoozeDay(target: Day | null): Day | null {
  return target === null ? null : addDays(target, -1);
}

export type CappedSnooze =
  /** `isCapped`: it ends earlier than was asked for, on the day before the target day. */
  | { readonly kind: 'until'; readonly until: number; readonly isCapped: boolean }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * The end of a snooze that does not outlast the day before the deal's target day; refused where that leaves nothing.
 * @param until when it was to end, and `now`: milliseconds since the epoch
 */
export function capSnooze(until: number, target: Day | null, now: number, zone: string): CappedSnooze {
  const last = lastSnoozeDay(target);
  if (target === null || last === null) return { kind: 'until', until, isCapped: false };
  const latest = instantOf({ day: last, minutes: 0 }, zone);
  if (latest <= now)
    return { kind: 'refused', why: whyNoSnooze(target, wallClock(now, zone).day, readerIn(zone, now)) };
  return { kind: 'until', until: Math.min(until, latest), isCapped: latest < until };
}

function whyNoSnooze(target: Day, today: Day, reader: Reader): string {
  const ahead = dayNumber(target) - dayNumber(today);
  const due =
    ahead < 0
      ? `was due on ${dateText(target, reader)}`
      : (['is due today', 'is due tomorrow'][ahead] ?? `is due on ${dateText(target, reader)}`);
  return `This deal ${due}, so it can’t be snoozed: a snooze ends on the day before a deal is due.`;
}

/** The days of `SNOOZE_DAYS`, by the calendar of the person, that are not after the last one. */
export function snoozeDays(
  now: number,
  zone: string,
  last: Day | null,
): readonly { readonly days: number; readonly day: Day }[] {
  const today = wallClock(now, zone).day;
  return SNOOZE_DAYS.map((days) => ({ days, day: addDays(today, days) })).filter(
    ({ day }) => last === null || day <= last,
  );
}
