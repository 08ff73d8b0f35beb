/** The number of characters of a personal note. The buttons of later cards carry it, twice each. */
export const MOST_LETTER_NOTE = 1500;

/** Control characters and lone surrogates: no letter shows them, and in a card's JSON each takes six characters. */
const UNWRITABLE = /(?![\n\r\t])[\p{Cc}\p{Cs}]/gu;

/** A personal note as it goes into a letter. */
export function letterNote(typed: string): string {
  return typed.replace(UNWRITABLE, ' ').slice(0, MOST_LETTER_NOTE);
}
