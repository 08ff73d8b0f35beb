const ASCII = /^\p{ASCII}*$/u;

/** The most characters of a text that is normalised, above any name, title or typed message. */
const MOST_CHARACTERS = 4000;
/** The most characters a letter may stand for; what stands for more is a phrase, which nobody types. */
const MOST_IN_LETTER = 4;

/**
 * The text by which words are compared: lower-case, without accents, and without the forms letters have for their
 * width or place. A text of more than 4000 characters is cut.
 */
export function plainLetters(text: string): string {
  const cut = text.slice(0, MOST_CHARACTERS);
  if (ASCII.test(cut)) return cut.toLowerCase();
  const plain = cut.replace(PHRASES, '').normalize('NFKD');
  return plain.replace(/\p{M}/gu, '').toLowerCase();
}
