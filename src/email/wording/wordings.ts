import { ENGLISH } from './en/index.ts';
import type { LetterWording } from './letter-wording.ts';

/** The languages that letters are written in, as language tags (BCP 47). */
export const LETTER_LOCALES = ['en'] as const;
export type LetterLocale = (typeof LETTER_LOCALES)[number];

/** The sentences of the letters by language: one that is missing does not compile. */
export const WORDINGS: Readonly<Record<LetterLocale, LetterWording>> = { en: ENGLISH };
