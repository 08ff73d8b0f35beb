/** Words are English, as all of the page; clock and zone are those of whoever looks. */
const LOCALE = 'en-GB';
const UTC = { timeZone: 'UTC' } as const;
const DAY = { day: 'numeric', month: 'short' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;

const day = new Intl.DateTimeFormat(LOCALE, { ...DAY, ...UTC });
const dayOfYear = new Intl.DateTimeFormat(LOCALE, { ...DAY, year: 'numeric', ...UTC });
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', ...UTC });
const clock = new Intl.DateTimeFormat(LOCALE, CLOCK);
const here = new Intl.DateTimeFormat(LOCALE, { ...DAY, weekday: 'short' });
const year = new Intl.DateTimeFormat(LOCALE, { year: 'numeric' });

/** `8 Jun`: a day (`YYYY-MM-DD`). */
export function dayText(text: string): string {
  return day.format(new Date(text));
}

/** `Mon 8 Jun 2026`: a day (`YYYY-MM-DD`) that is to be kept. */
export function fullDayText(text: string): string {
  const date = new Date(text);
  return `${weekday.format(date)} ${dayOfYear.format(date)}`;
}

/** `Wed 10 Jun, 14:00`: an instant (ISO 8601) by the clock of whoever looks; with the year where it is not that of now. */
export function instantText(text: string, now = new Date()): string {
  const date = new Date(text);
  const of = year.format(date);
  const isThisYear = of === year.format(now);
  return `${here.format(date).replace(',', '')}${isThisYear ? '' : ` ${of}`}, ${clock.format(date)}`;
}
