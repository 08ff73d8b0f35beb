const ASCII = /^\p{ASCII}*$/u;

/** The most characters of a text that is normalised: above any name, title or typed message. */
const MOST_CHARACTERS = 4000;

/** Characters that stand for a phrase of eight to eighteen letters, which are no letters of a word. */
const PHRASES = /[\uFDFA\uFDFB]/g;

/**
 * The text by which words are compared: lower-case, without accents, in the plain form of each letter. Of a text of
 * more than 4000 characters the beginning.
 */
export function plainLetters(text: string): string {
  const beginning = text.slice(0, MOST_CHARACTERS);
  if (ASCII.test(beginning)) return beginning.toLowerCase();
  return beginning.replace(PHRASES, ' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
