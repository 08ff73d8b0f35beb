/** A text in small letters, as the tables of words have it: typographic apostrophes plain, a Turkish capital I like any. */
export function lowerCase(text: string): string {
  return text.toLowerCase().replaceAll('i\u0307', 'i').replaceAll('’', "'");
}
