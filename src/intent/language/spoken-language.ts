import { languageOf, wordsIn } from './language-of.ts';
import { ENGLISH } from './words.ts';

/** Words of English alone, different ones, by which a text is surely English. */
const ENOUGH = 3;

/** The language in which a text is written, as a tag (BCP 47), English among them; null where it can't be told. Pure. */
export function spokenLanguage(text: string): string | null {
  const other = languageOf(text);
  // Portuguese is written to as Brazilians write it.
  if (other !== null) return other === 'pt' ? 'pt-BR' : other;
  const english = wordsIn(text.slice(0, MOST_CHARACTERS).toLowerCase()).filter((word) => ENGLISH.has(word));
  return english.length >= ENOUGH ? 'en' : null;
}

/** The most characters of a text that are looked at. */
const MOST_CHARACTERS = 600;
