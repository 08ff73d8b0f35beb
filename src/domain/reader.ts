import { DEFAULT_LOCALE, type Locale } from './locale.ts';

/** The reader of a text, and when they read it: what decides how its dates and times are written. */
export interface Reader {
  readonly locale: Locale;
  /** Their time zone by its IANA name; null if it is not known: times are then in UTC, and say so. */
  readonly timeZone: string | null;
  /** The present: milliseconds since the epoch. A date of this year is written without it. */
  readonly now: number;
}

/** A reader whose hours are those of a time zone; UTC stands for one that nobody set, and is said with each time. */
export function readerIn(zone: string, now: number): Reader {
  return { locale: DEFAULT_LOCALE, timeZone: zone === 'UTC' ? null : zone, now };
}
