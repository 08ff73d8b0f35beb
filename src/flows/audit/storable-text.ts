/**
 * A text as a database and every reader take it: at most `most` UTF-16 code units, with a space for each control
 * character and each half of a surrogate pair.
 */
export function storable(text: string, most: number): string {
  return text.slice(0, most).replace(/[\p{Cc}\p{Cs}]/gu, ' ');
}
