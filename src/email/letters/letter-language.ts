import { DEFAULT_LETTER_LOCALE, LETTER_LOCALES, type LetterLocale } from '../../domain/drafts/letter.ts';
import { languageOfCountry } from '../../policy/country-languages.ts';
import type { Reader } from '../wording/letter-readers.ts';

export type LetterReader = Reader;

/** What tells the language of a letter; each is null where it tells nothing. */
export interface LanguageClues {
  readonly reader: LetterReader;
  /** As whoever writes has chosen. */
  readonly chosen: LetterLocale | null;
  /** As was kept for the customer, or for the partner, when a draft was last created in a chosen language. */
  readonly kept: LetterLocale | null;
  /** The country of the customer, as the book states it. */
  readonly country: string | null;
  /** Of the customer's last answer. */
  readonly answer: LetterLocale | null;
  /** That the sender's client is set to. */
  readonly sender: LetterLocale | null;
}

/** What has told the language of a letter. */
export type LanguageSource = 'chosen' | 'kept' | 'country' | 'answer' | 'sender' | 'default';

export interface LetterLanguage {
  readonly locale: LetterLocale;
  readonly source: LanguageSource;
}

/**
 * The language of a letter: the chosen one, or else the kept one, that of the customer's country, of their last answer, and of the
 * sender. The country and the answers are the customer's, so they tell nothing of a letter to the partner. Pure.
 */
export function letterLanguage(clues: LanguageClues): LetterLanguage {
  const { reader, chosen, kept, country, answer, sender } = clues;
  const isOfCustomer = reader !== 'partner';
  const told: readonly (readonly [LanguageSource, LetterLocale | null])[] = [
    ['chosen', chosen],
    ['kept', kept],
    ['country', isOfCustomer ? offered(languageOfCountry(country)) : null],
    ['answer', isOfCustomer ? answer : null],
    ['sender', sender],
  ];
  for (const [source, locale] of told) if (locale !== null) return { locale, source };
  return { locale: DEFAULT_LETTER_LOCALE, source: 'default' };
}

function offered(tag: string | null): LetterLocale | null {
  return LETTER_LOCALES.find((one) => one === tag) ?? null;
}
