import * as format from '../../../src/domain/format.ts';
import { DEFAULT_LOCALE } from '../../../src/domain/locale.ts';
import type { Reader } from '../../../src/domain/reader.ts';

// How the page writes dates, times, money and counts is how chat, cards and letters do; clock and zone are those of whoever looks.
export { roundUsdText, roundWorthText, usdText } from '../../../src/domain/format.ts';

const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();

function reader(now: number): Reader {
  return { locale: DEFAULT_LOCALE, timeZone, now };
}

/** `Mon 8 Jun`: a day (`YYYY-MM-DD`); with the year where it is not that of now. */
export function dayText(day: string, now = Date.now()): string {
  return format.dateText(day, reader(now));
}

/** `Wed 10 Jun, 14:00`: an instant (ISO 8601) by the clock of whoever looks; with the year where it is not that of now. */
export function instantText(instant: string, now = Date.now()): string {
  return format.momentText(instant, reader(now));
}

/** `8 Jun`: a day where there is little room, as on the axis of a chart. */
export function shortDayText(day: string): string {
  return format.shortDayText(day);
}

/** `June 2026`: a month (`YYYY-MM`). */
export function monthText(month: string): string {
  return format.monthText(month);
}

/** `1,200`: a count. */
export function numberText(count: number): string {
  return format.numberText(count);
}

/** `one, two and three` */
export function listText(items: readonly string[]): string {
  return format.listText(items);
}
