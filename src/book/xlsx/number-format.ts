/** The meaning of a number by its format: a day, or a day with a time; null for a plain number. */
export type DateKind = 'day' | 'moment' | null;

/** The built-in date formats by number, including those of East Asian versions. */
const BUILT_IN: ReadonlyMap<number, DateKind> = new Map<number, DateKind>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map(
    (id): [number, DateKind] => [id, 'day'],
  ),
  [22, 'moment'],
]);

/** Parts of a format that are no date codes: quoted and escaped text, padding, colours, languages, durations. */
const NO_CODE = /"[^"]*"?|\\.|[_*].|\[[^\]]*\]?|am\/pm|a\/p|general/gi;

/** The date kind of a format, by its number and, for custom formats, its code. */
export function dateKind(id: number, code: string | undefined): DateKind {
  if (code === undefined) return BUILT_IN.get(id) ?? null;
  const [first = ''] = code.replace(NO_CODE, '').toLowerCase().split(';');
  const timed = /[hs]/.test(first);
  if (!/[yd]/.test(first) && (timed || !first.includes('m'))) return null;
  return timed ? 'moment' : 'day';
}

const DAY = 86_400;

/** Day 0 of each date system, in days since 1970-01-01. */
const FIRST_OF_1900 = -25_569;
const FIRST_OF_1904 = -24_107;

/** Excel, like Lotus, counts a 29 February 1900 that never was, so days before it are off by one. */
const NO_SUCH_DAY = 60;

const LAST_DAY = 2_958_465;

/**
 * The day of a serial number, `YYYY-MM-DD`; null when it is no day. A time of day is left out: Excel's times have no offset, so
 * nobody can say when it was, and the day counts.
 */
export function dateText(serial: number, from1904: boolean): string | null {
  const seconds = Math.round(serial * DAY);
  const day = Math.floor(seconds / DAY);
  if (!(serial >= 0) || day + (from1904 ? FIRST_OF_1904 - FIRST_OF_1900 : 0) > LAST_DAY) return null;
  if (!from1904 && (day === 0 || day === NO_SUCH_DAY)) return null;
  const since1970 = day + (from1904 ? FIRST_OF_1904 : FIRST_OF_1900 + (day < NO_SUCH_DAY ? 1 : 0));
  return new Date(since1970 * DAY * 1000).toISOString().slice(0, 10);
}
