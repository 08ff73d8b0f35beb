import { plainLetters } from './plain-letters.ts';

/** The most characters of a word: above any, and below what databases can index. */
const MOST_IN_WORD = 200;

/**
 * The words by which a search finds a text: lower-case, without accents, letters and digits only, at most 200
 * characters long. `Müller & Söhne, GmbH` gives `muller`, `sohne`, `gmbh`.
 */
export function searchWords(text: string): string[] {
  const words = plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, MOST_IN_WORD)))];
}
