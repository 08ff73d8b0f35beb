import type { LetterLocale } from '../../domain/drafts/letter.ts';
import { GERMAN } from './de/index.ts';
import { ENGLISH } from './en/index.ts';
import { SPANISH } from './es/index.ts';
import { FRENCH } from './fr/index.ts';
import { ITALIAN } from './it/index.ts';
import { JAPANESE } from './ja/index.ts';
import type { LetterWording } from './letter-wording.ts';
import { DUTCH } from './nl/index.ts';
import { PORTUGUESE } from './pt-br/index.ts';

/** The sentences of the letters by language: one that is missing does not compile. */
export const WORDINGS: Readonly<Record<LetterLocale, LetterWording>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  'pt-BR': PORTUGUESE,
  it: ITALIAN,
  nl: DUTCH,
  ja: JAPANESE,
};
