/** The languages in which people are answered, as language tags (BCP 47). */
export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language for whoever states none, or none of `LOCALES`. */
export const DEFAULT_LOCALE: Locale = 'en';

/** Longer than every language tag in use; a longer text is not looked at. */
const MOST_TAG = 100;

/**
 * The language to answer in: of those offered the one of the stated tag's language, whatever its region and script.
 * @param stated a language tag as a channel or a client states it (`de-DE`), or anything else a stranger may send
 */
export function localeOf(stated: unknown): Locale {
  return offeredLocale(stated, LOCALES) ?? DEFAULT_LOCALE;
}

/** The offered language of a stated tag; null when the tag is none, or its language is not offered. */
export function offeredLocale<L extends string>(stated: unknown, offered: readonly L[]): L | null {
  if (typeof stated !== 'string' || stated.length > MOST_TAG) return null;
  const language = languageOf(stated);
  return offered.find((one) => one === language) ?? null;
}

function languageOf(tag: string): string | null {
  try {
    // Some clients write `en_US`.
    return new Intl.Locale(tag.trim().replaceAll('_', '-')).language;
  } catch {
    return null;
  }
}
