import { plainLetters } from '../domain/plain-letters.ts';
import { SAYS_NOTHING, SYNONYMS, WHOLE_WORDS } from './synonyms.ts';

/** The stems of a text's words. */
function stems(text: string): string[] {
  const plain = plainLetters(text).replace(/['’]/g, '');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map(stem);
}

/** Strips endings just enough to make the forms of a word equal; a stem need not be a readable word. */
function stem(word: string): string {
  if (word.length < 4 || SAYS_NOTHING.has(word) || WHOLE_WORDS.has(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  const single = /[^su]s$/.test(word) ? word.slice(0, -1) : word;
  const bare = single.length > 5 ? single.replace(/(?:ing|ed)$/, '') : single;
  const cut = bare !== single && /([^aeiouls])\1$/.test(bare) ? bare.slice(0, -1) : bare;
  return cut.length > 4 ? cut.replace(/e$/, '') : cut;
}

/** Synonym phrases by their first stem, longest first: the stems, and the word that replaces them. */
const PHRASES: ReadonlyMap<string, readonly { readonly stems: readonly string[]; readonly word: string }[]> =
  phrases();

function phrases() {
  const found = new Map<string, { stems: string[]; word: string }[]>();
  for (const [word = '', ...others] of SYNONYMS) {
    for (const phrase of [word, ...others]) {
      const parts = stems(phrase);
      const [first = ''] = parts;
      found.set(first, [...(found.get(first) ?? []), { stems: parts, word }]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return found;
}

/** The stems of a text without filler words; synonyms are not replaced. */
export function contentStems(text: string): string[] {
  return stems(text).filter(saysSomething);
}

/**
 * Search terms of indexed text: as `respeltTerms`, plus the words of replaced phrases, so that misspellings of them
 * are found.
 */
export function indexTerms(text: string): string[] {
  const all = stems(text);
  return [...new Set([...termsOf(all), ...all.filter(saysSomething)])];
}

/**
 * Search terms of a question: its stems, each that is no filler word after `respell`, each synonym replaced by the first word
 * of its row, without duplicates or filler words.
 */
export function respeltTerms(text: string, respell: (word: string) => string): string[] {
  return termsOf(stems(text).map((word) => (saysSomething(word) ? respell(word) : word)));
}

function termsOf(words: readonly string[]): string[] {
  const terms = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const phrase = PHRASES.get(words[at] ?? '')?.find(({ stems: parts }) =>
      parts.every((part, offset) => part === words[at + offset]),
    );
    const word = phrase?.word ?? words[at] ?? '';
    if (phrase || saysSomething(word)) terms.add(word);
    at += phrase?.stems.length ?? 1;
  }
  return [...terms];
}

function saysSomething(word: string): boolean {
  return word.length > 1 && !SAYS_NOTHING.has(word);
}
