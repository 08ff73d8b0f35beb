import { offeredLocale } from '../locale.ts';

/** The letters that are written for one deal. */
export const LETTER_NAMES = [
  'partner-action-required',
  'customer-action-required',
  'customer-it-admin',
  'follow-up',
] as const;
export type LetterName = (typeof LETTER_NAMES)[number];

/** The letters that can begin a correspondence, the customer's first. */
export const FIRST_LETTERS = [
  'customer-action-required',
  'partner-action-required',
  'customer-it-admin',
] as const satisfies readonly LetterName[];

/** The languages that letters are written in, as language tags (BCP 47). */
export const LETTER_LOCALES = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja'] as const;
export type LetterLocale = (typeof LETTER_LOCALES)[number];

/** The language of a letter where nothing tells another. */
export const DEFAULT_LETTER_LOCALE: LetterLocale = 'en';

/** The language of letters with a stated tag's language; null where letters are not written in it. */
export function letterLocaleOf(stated: unknown): LetterLocale | null {
  return offeredLocale(stated, LETTER_LOCALES);
}
