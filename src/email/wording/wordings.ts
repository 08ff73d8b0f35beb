import type { LetterLocale } from '../../domain/drafts/letter.ts';
import { ENGLISH } from './en/index.ts';
import { JAPANESE } from './ja/index.ts';
import type { LetterWording } from './letter-wording.ts';

/** The sentences of the letters by language: one that is missing does not compile. */
export const WORDINGS: Readonly<Record<LetterLocale, LetterWording>> = { en: ENGLISH, ja: JAPANESE };
