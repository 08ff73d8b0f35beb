import { getOrAdd } from './collections.ts';
import { type Day, dayNumber } from './day.ts';
import { DEFAULT_LOCALE, type Locale, type WrittenLocale } from './locale.ts';
import type { Reader } from './reader.ts';
import { wallClock } from './time/local-time.ts';
import type { Worth } from './worth.ts';

/** The conventions by which each language writes dates and lists: English is British. */
const CONVENTIONS: Readonly<Record<WrittenLocale, string>> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  'pt-BR': 'pt-BR',
  it: 'it-IT',
  nl: 'nl-NL',
  ja: 'ja-JP',
};

/** The conventions by which each language writes US dollars: English is American, whose money they are. */
const MONEY: Readonly<Record<Locale, string>> = { en: 'en-US' };

const MS_A_DAY = 86_400_000;
const MS_A_MINUTE = 60_000;

const longDay = formatters((tag) =>
  dateFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const weekday = formatters((tag) =>
  dateFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const month = formatters((tag) => dateFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }));
const shortDay = formatters((tag) => dateFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' }));
const localTime = formatters((tag) => dateFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }));
const DATE = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
const dateOfYear = formatters((tag) => dateFormat(tag, DATE));
const dateWithYear = formatters((tag) => dateFormat(tag, { ...DATE, year: 'numeric' }));
const clock = formatters((tag) => dateFormat(tag, { timeStyle: 'short', timeZone: 'UTC' }));
const list = formatters((tag) => new Intl.ListFormat(tag));
const number = formatters((tag) => new Intl.NumberFormat(tag));
const usd = formatters(
  (tag) => new Intl.NumberFormat(tag, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }),
);

const roundUsd = formatters(
  (tag) =>
    new Intl.NumberFormat(tag, {
      ...{ style: 'currency', currency: 'USD', notation: 'compact', maximumSignificantDigits: 2 },
    }),
  MONEY,
);

/** `29 May 2026`: a day as it stands in a sentence. */
export function dayText(day: Day, locale: WrittenLocale = DEFAULT_LOCALE): string {
  return written(longDay(locale), day, locale);
}

/** `Friday 29 May 2026`: a day by which something is asked for, as it stands in a letter. */
export function weekdayText(day: Day, locale: WrittenLocale = DEFAULT_LOCALE): string {
  return written(weekday(locale), day, locale);
}

/** The languages in which the first of a month is an ordinal, which `Intl` does not write: `1er juin`. */
const FIRST: Readonly<Partial<Record<WrittenLocale, string>>> = { fr: '1er', it: '1º', 'pt-BR': '1º' };

function written(format: Intl.DateTimeFormat, day: Day, locale: WrittenLocale): string {
  return format
    .formatToParts(dayNumber(day) * MS_A_DAY)
    .map((part) => {
      if (part.type === 'day' && part.value === '1') return FIRST[locale] ?? part.value;
      // In English no comma stands after the day of the week; where others have one, it stays.
      return locale === 'en' ? wordOf(part) : part.value;
    })
    .join('');
}

/** `8 Jun`: a day where the year is plain from what is around it. */
export function shortDayText(day: Day, locale: WrittenLocale = DEFAULT_LOCALE): string {
  return shortDay(locale).format(dayNumber(day) * MS_A_DAY);
}

/** `June 2026`: a month (`YYYY-MM`). */
export function monthText(yearAndMonth: string, locale: WrittenLocale = DEFAULT_LOCALE): string {
  return month(locale).format(dayNumber(`${yearAndMonth}-01`) * MS_A_DAY);
}

/** `10 Jun 2026, 14:00`: an instant (ISO 8601) by the clock and in the time zone of this machine. */
export function localTimeText(instant: string, locale: WrittenLocale = DEFAULT_LOCALE): string {
  return localTime(locale).format(new Date(instant));
}

/** `Fri 11 Dec`, and `Tue 2 Feb 2027` in another year than the reader's: a day on a card, in a list or in a message. */
export function dateText(day: Day, { locale, timeZone, now }: Reader): string {
  const thisYear = wallClock(now, timeZone ?? 'UTC').day.slice(0, 4);
  const format = day.startsWith(thisYear) ? dateOfYear : dateWithYear;
  return format(locale)
    .formatToParts(dayNumber(day) * MS_A_DAY)
    .map(wordOf)
    .join('');
}

/** `Fri 11 Dec`: the day of an instant (ISO 8601, or milliseconds since the epoch) by the reader's clock. */
export function dateOfText(instant: string | number, reader: Reader): string {
  return dateText(wallClock(new Date(instant).getTime(), reader.timeZone ?? 'UTC').day, reader);
}

/** `14:05`, and `14:05 UTC` where the reader's time zone is not known: the time of an instant by their clock. */
export function clockText(instant: string | number, { locale, timeZone }: Reader): string {
  const { minutes } = wallClock(new Date(instant).getTime(), timeZone ?? 'UTC');
  return `${clock(locale).format(minutes * MS_A_MINUTE)}${timeZone === null ? ' UTC' : ''}`;
}

/** `Fri 11 Dec, 14:05`: an instant by the reader's clock. */
export function momentText(instant: string | number, reader: Reader): string {
  return `${dateOfText(instant, reader)}, ${clockText(instant, reader)}`;
}

/** A day of the week stands before the day without a comma, which lists need for themselves. */
function wordOf({ type, value }: Intl.DateTimeFormatPart): string {
  return type === 'literal' ? value.replace(/^,(?=\s)/, '') : value;
}

/** `one, two and three` */
export function listText(items: readonly string[], locale: WrittenLocale = DEFAULT_LOCALE): string {
  return list(locale).format(items);
}

/** `US$120,000`: an amount in whole US dollars. */
export function usdText(amount: number, locale: Locale = DEFAULT_LOCALE): string {
  return usd(locale).format(amount);
}

/** `$1.2 M`: an amount of US dollars in two figures, where cards rank and sum up. */
export function roundUsdText(amount: number, locale: Locale = DEFAULT_LOCALE): string {
  const parts = roundUsd(locale).formatToParts(amount);
  return parts.map(({ type, value }) => (type === 'compact' ? `\u00A0${value.trim()}` : value)).join('');
}

/** `US$8,400,000, 2 without a value`, or `no value` where none is stated: what is missing is never shown as nothing. */
export function worthText(worth: Worth, locale: Locale = DEFAULT_LOCALE): string {
  return withUnvalued(worth, locale, usdText);
}

/** `$8.4 M, 2 without a value`, or `no value`: what some deals are worth, in two figures. */
export function roundWorthText(worth: Worth, locale: Locale = DEFAULT_LOCALE): string {
  return withUnvalued(worth, locale, roundUsdText);
}

function withUnvalued({ valueUsd, unvalued }: Worth, locale: Locale, text: typeof usdText): string {
  if (valueUsd === null) return 'no value';
  return `${text(valueUsd, locale)}${unvalued > 0 ? `, ${numberText(unvalued, locale)} without a value` : ''}`;
}

/** `1,200`: a count. */
export function numberText(count: number, locale: WrittenLocale = DEFAULT_LOCALE): string {
  return number(locale).format(count);
}

const languages = formatters((tag) => new Intl.DisplayNames(tag, { type: 'language' }));

/** `Brazilian Portuguese`: the name of a language by its tag (BCP 47). */
export function languageText(tag: string, locale: Locale = DEFAULT_LOCALE): string {
  return languages(locale).of(tag) ?? tag;
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
function formatters<F>(
  make: (tag: string) => F,
  conventions: Readonly<Partial<Record<WrittenLocale, string>>> = CONVENTIONS,
): (locale: WrittenLocale) => F {
  const made = new Map<WrittenLocale, F>();
  return (locale) => getOrAdd(made, locale, () => make(conventions[locale] ?? CONVENTIONS[locale]));
}
