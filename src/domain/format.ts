import { getOrAdd } from './collections.ts';
import { type Day, dayNumber } from './day.ts';
import { DEFAULT_LOCALE, type Locale } from './locale.ts';
import type { Worth } from './worth.ts';

/** The conventions by which each language writes dates and lists: English is British. */
const CONVENTIONS: Readonly<Record<Locale, string>> = { en: 'en-GB' };

const MS_A_DAY = 86_400_000;

const longDay = formatters((tag) =>
  dateFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const shortDay = formatters((tag) => dateFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' }));
const localTime = formatters((tag) => dateFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }));
const list = formatters((tag) => new Intl.ListFormat(tag));
const usd = formatters(
  (tag) => new Intl.NumberFormat(tag, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }),
);

/** `29 May 2026`: a day as it stands in a sentence. */
export function dayText(day: Day, locale: Locale = DEFAULT_LOCALE): string {
  return longDay(locale).format(dayNumber(day) * MS_A_DAY);
}

/** `8 Jun`: a day where the year is plain from what is around it. */
export function shortDayText(day: Day, locale: Locale = DEFAULT_LOCALE): string {
  return shortDay(locale).format(dayNumber(day) * MS_A_DAY);
}

/** `10 Jun 2026, 14:00`: an instant (ISO 8601) by the clock and in the time zone of this machine. */
export function localTimeText(instant: string, locale: Locale = DEFAULT_LOCALE): string {
  return localTime(locale).format(new Date(instant));
}

/** `one, two and three` */
export function listText(items: readonly string[], locale: Locale = DEFAULT_LOCALE): string {
  return list(locale).format(items);
}

/** `US$120,000`: an amount in whole US dollars. */
export function usdText(amount: number, locale: Locale = DEFAULT_LOCALE): string {
  return usd(locale).format(amount);
}

/** `US$8,400,000, 2 without a value`, or `no value` where none is stated: what is missing is never shown as nothing. */
export function worthText({ valueUsd, unvalued }: Worth, locale: Locale = DEFAULT_LOCALE): string {
  if (valueUsd === null) return 'no value';
  return `${usdText(valueUsd, locale)}${unvalued > 0 ? `, ${unvalued} without a value` : ''}`;
}

const ROUNDING = 1e-9;

/** `12 %`: a share from 0 to 1 in whole per cent, of which a part is left out: what is short of a share is never shown as that. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  return `${Math.floor(100 * share + ROUNDING)} %`;
}

function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, options);
}

/** The formatter of each language, made at its first use: making one takes longer than using it a thousand times. */
function formatters<F>(make: (tag: string) => F): (locale: Locale) => F {
  const made = new Map<Locale, F>();
  return (locale) => getOrAdd(made, locale, () => make(CONVENTIONS[locale]));
}
