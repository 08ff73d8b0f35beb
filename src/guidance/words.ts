import { SAYS_NOTHING, SYNONYMS, WHOLE_WORDS } from './synonyms.ts';

/** The words of a text without their endings; those that say nothing are left out. */
function stems(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map(stem);
}

/** Endings are cut only as far as two forms of a word become one; no word is meant to be read afterwards. */
function stem(word: string): string {
  if (word.length < 4 || SAYS_NOTHING.has(word) || WHOLE_WORDS.has(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  const single = /[^su]s$/.test(word) ? word.slice(0, -1) : word;
  const bare = single.length > 5 ? single.replace(/(?:ing|ed)$/, '') : single;
  const cut = bare !== single && /([^aeiouls])\1$/.test(bare) ? bare.slice(0, -1) : bare;
  return cut.length > 4 ? cut.replace(/e$/, '') : cut;
}

/** Phrases of the synonyms as stems, to the word they are read as; by the phrase's first stem, longest first. */
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

/** What a text asks about: its words, each synonym read as the word of its row, each once. */
export function searchTerms(text: string): string[] {
  return termsOf(stems(text));
}

/** The words of a text that say something, as they stand: no synonym is read as another. */
export function plainWords(text: string): string[] {
  return stems(text).filter(saysSomething);
}

/** As `searchTerms`, for what is searched in: the words of a phrase are kept too, so that typos in one are found. */
export function indexTerms(text: string): string[] {
  const all = stems(text);
  return [...new Set([...termsOf(all), ...all.filter(saysSomething)])];
}

/** Reads a text after each of its words was looked at, and perhaps spelt anew. */
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
