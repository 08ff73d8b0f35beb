import { plainLetters } from '../../domain/plain-letters.ts';
import { japaneseOf } from './japanese.ts';
import {
  ENGLISH,
  isShared,
  type LanguageWords,
  type LatinLanguage,
  type OtherLanguage,
  WORDS,
} from './words.ts';

/** The most characters of a text that are looked at; a sentence tells its language sooner. */
const MOST_CHARACTERS = 600;

/** Most words of a text in which a greeting tells enough. */
const FEW = 4;

/** A language with its words as they are typed: with accents, and without, as people in a hurry do. */
interface Known {
  readonly language: LatinLanguage;
  readonly telling: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
  readonly alone: ReadonlySet<string>;
}

const KNOWN: readonly Known[] = Object.entries(WORDS).map(([language, words]) => known(language, words));

function known(language: string, { telling, small, alone }: LanguageWords): Known {
  return {
    language: language as LatinLanguage,
    ...{ telling: typedForms(telling), small: typedForms(small), alone: typedForms(alone) },
  };
}

function typedForms(words: ReadonlySet<string>): ReadonlySet<string> {
  const plain = [...words].map(plainLetters).filter((word) => word.length > 2 && !isShared(word));
  const pairs = [...words]
    .filter((word) => /[äöüß]/.test(word))
    .map((word) => plainLetters(word.replace(/[äöü]/g, (vowel) => `${vowel}e`).replaceAll('ß', 'ss')));
  return new Set([...words, ...plain, ...pairs]);
}

/**
 * The language in which a text is written, if it is surely one of those known besides English; null for English, for every other
 * one, for a name, and where it can't be told. Pure.
 */
export function languageOf(text: string): OtherLanguage | null {
  const said = text.slice(0, MOST_CHARACTERS).normalize('NFC').toLowerCase();
  return japaneseOf(said) ? 'ja' : latinOf(said);
}

function latinOf(said: string): LatinLanguage | null {
  const words = wordsIn(said);
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const scored = KNOWN.map(({ language, telling, small, alone }) => {
    const greetings = words.filter((word) => alone.has(word) && !telling.has(word)).length;
    const telltale = words.filter((word) => telling.has(word)).length + greetings + marks(language, said);
    // A greeting may be all that is said.
    const told = greetings > 0 && words.length <= FEW ? telltale + 1 : telltale;
    const all = told + words.filter((word) => small.has(word) && !telling.has(word)).length;
    return { language, told, all };
  });
  const [best] = scored.toSorted((one, other) => other.all - one.all || other.told - one.told);
  if (!best || best.told === 0 || best.all < 2 || best.all <= 2 * english) return null;
  return best.language;
}

/** Marks with which Spanish alone begins a question. */
const SPANISH = /[¿¡]/;

function marks(language: LatinLanguage, said: string): number {
  return language === 'es' && SPANISH.test(said) ? 1 : 0;
}

/** The words of a text, each once, without ids, addresses and links, whose parts are of no language. */
export function wordsIn(said: string): string[] {
  const bare = said
    .replaceAll('’', "'")
    .split(/\s+/)
    .filter((piece) => !/[@\d]|:\/\//.test(piece))
    .join(' ');
  const words = bare.match(/\p{L}+(?:['-]\p{L}+)*/gu) ?? [];
  const parts = words.flatMap((word) => [word, ...word.split(/['-]/)]);
  return [...new Set(parts)];
}

/** Whether a word of a text is one of a language's own, so that it is part of no name. */
export function isWordOf(language: OtherLanguage, word: string): boolean {
  const own = KNOWN.find((one) => one.language === language);
  const lower = word.toLowerCase();
  return own !== undefined && (own.telling.has(lower) || own.small.has(lower) || own.alone.has(lower));
}
