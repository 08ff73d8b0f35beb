const DAY_MS = 86_400_000;

/** The days (`YYYY-MM-DD`) that come so many days after today, by the calendar of a time zone. */
export function daysAhead(
  now: Date,
  zone: string,
  days: readonly number[],
): readonly { readonly days: number; readonly day: string }[] {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(now);
  return days.map((one) => ({
    days: one,
    day: new Date(Date.parse(today) + one * DAY_MS).toISOString().slice(0, 10),
  }));
}
