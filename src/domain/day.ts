/**
 * Calendar days in UTC. A `Day` is `YYYY-MM-DD`; nothing here reads the clock.
 */
export type Day = string;

const MS_A_DAY = 86_400_000;

/** Days since 1970-01-01 of a `Day`. */
export function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_A_DAY;
}

/** The UTC calendar day of an instant (milliseconds since the epoch), as a day number. */
export function dayNumberOfInstant(instant: number): number {
  return Math.floor(instant / MS_A_DAY);
}

/** The last day with a year of four digits, as a day number. */
const LAST_DAY = dayNumber('9999-12-31');

/** The `Day` of a day number, `9999-12-31` at the latest. */
export function dayOf(day: number): Day {
  const number = Math.min(day, LAST_DAY);
  return new Date(number * MS_A_DAY).toISOString().slice(0, 10);
}

/** Cached `Day`s by day number: a card names the same few days over and over. */
const written = new Map<number, Day>();
const MOST_WRITTEN = 4000;

/** The UTC `Day` of an instant (milliseconds since the epoch). */
export function dayOfInstant(instant: number): Day {
  const number = dayNumberOfInstant(instant);
  const known = written.get(number);
  if (known !== undefined) return known;
  const day = dayOf(number);
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(number, day);
  return day;
}

/** The `Day` that lies `days` calendar days after `day` (before it, when negative). */
export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** The day number of the Monday on or before a day. 1970-01-01 was a Thursday. */
export function mondayOf(day: Day): number {
  const number = dayNumber(day);
  return number - ((((number + 3) % 7) + 7) % 7);
}

const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT_FORM =
  /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?:[Zz]|([+-])(\d{2}):?(\d{2})?)$/;

/** The first year that is read: `Date.UTC` takes years below 100 for years of the last century. */
const FIRST_YEAR = 1000;

/** Reads `YYYY-MM-DD` of the years 1000 to 9999; null when the text is no such day of the calendar. */
export function parseDay(text: string): Day | null {
  const form = DAY_FORM.exec(text);
  if (!form) return null;
  if (Number(form[1]) < FIRST_YEAR) return null;
  const date = new Date(Date.UTC(Number(form[1]), Number(form[2]) - 1, Number(form[3])));
  return date.toISOString().slice(0, 10) === text ? text : null;
}

/**
 * Reads `YYYY-MM-DD` (midnight UTC) or a full ISO 8601 instant with its offset; milliseconds since the
 * epoch, or null. A time of day without an offset is no instant: nobody can say when it was.
 */
export function parseInstant(text: string): number | null {
  const day = parseDay(text);
  if (day) return dayNumber(day) * MS_A_DAY;
  const form = INSTANT_FORM.exec(text);
  if (!form || !parseDay(form[1] ?? '')) return null;
  const [, date, hours, minutes, seconds = '00', fraction = '', sign, offsetHours, offsetMinutes = '00'] =
    form;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  if (Number(offsetHours ?? 0) > 23 || Number(offsetMinutes) > 59) return null;
  const local =
    dayNumber(date ?? '') * MS_A_DAY +
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
    Number(fraction.padEnd(3, '0').slice(0, 3));
  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes)) * 60_000;
  const at = sign === '-' ? local + offset : local - offset;
  return dayNumberOfInstant(at) > LAST_DAY ? null : at;
}
