/** The languages in which people are answered, as language tags (BCP 47). */
export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The languages in which days and lists are written: those of answers, and those of letters. */
export type WrittenLocale = Locale | 'de' | 'fr' | 'es' | 'pt-BR' | 'it' | 'nl' | 'ja';

/** The language for whoever states none, or none of `LOCALES`. */
export const DEFAULT_LOCALE: Locale = 'en';

/** The number of characters of a language tag, more than every tag in use has; a longer text is not parsed. */
const MOST_TAG = 100;

/**
 * The language of an answer: the offered one with the stated tag's language, whatever its region and script.
 * @param stated a language tag from a channel or a client (`de-DE`), or any other value from outside
 */
export function localeOf(stated: unknown): Locale {
  return offeredLocale(stated, LOCALES) ?? DEFAULT_LOCALE;
}

/**
 * The offered language of a stated tag, whatever its region and script; one that is offered with its region is the
 * language of that region alone (`pt-BR` is not `pt-PT`). Null when the tag is malformed, or its language is not offered.
 */
export function offeredLocale<L extends string>(stated: unknown, offered: readonly L[]): L | null {
  if (typeof stated !== 'string' || stated.length > MOST_TAG) return null;
  // Some clients write `en_US`.
  const asked = parsed(stated.trim().replaceAll('_', '-'));
  if (!asked) return null;
  const isOf = (one: L) => {
    const { language, region } = new Intl.Locale(one);
    return language === asked.language && (region === undefined || region === asked.maximize().region);
  };
  return offered.find(isOf) ?? null;
}

function parsed(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}
