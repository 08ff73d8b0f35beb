import type { Locale } from './locale.ts';

/** The reader of a text, and when they read it: what decides how its dates and times are written. */
export interface Reader {
  readonly locale: Locale;
  /** Their time zone by its IANA name; null if it is not known: times are then in UTC, and say so. */
  readonly timeZone: string | null;
  /** The present: milliseconds since the epoch. A date of this year is written without it. */
  readonly now: number;
}
