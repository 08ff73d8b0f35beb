/**
 * The format of the clock's figures in a time zone, for calculation and never for people; hence one for all languages.
 */
export function clockFormat(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}

/** The longest name of a time zone that is tried, in characters: more than the longest there is. */
const MOST_NAME = 64;

/**
 * The time zone that a client states; null if it states none, or one that Intl does not know.
 * @param stated an IANA name (`Europe/Paris`), or any other value from outside
 */
export function timeZoneOf(stated: unknown): string | null {
  return typeof stated === 'string' && stated.length <= MOST_NAME && isTimeZone(stated) ? stated : null;
}

/** Whether Intl knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    clockFormat(name);
    return true;
  } catch {
    return false;
  }
}
