import { plainLetters } from '../../domain/plain-letters.ts';
import type { AskedClass } from './asked-class.ts';

/** Letters in a group of letters: long enough to tell words apart, short enough to outlive a slip of the keys. */
const GROUP = 4;

/**
 * What the classifier knows of a text, each once: its terms, pairs of neighbouring terms, its class, its words as they
 * are typed (the small ones too: "with", "without"), pairs of neighbouring words, and the groups of letters in words.
 */
export function tokensOf(text: string, terms: readonly string[], asks: AskedClass): readonly string[] {
  const words = wordsOf(text);
  return [
    ...new Set([
      ...terms,
      ...pairsOf(terms),
      `?${asks}`,
      ...words.map((word) => `=${word}`),
      ...pairsOf(words).map((pair) => `=${pair}`),
      ...words.flatMap(lettersOf).map((letters) => `~${letters}`),
    ]),
  ];
}

function wordsOf(text: string): readonly string[] {
  return (
    plainLetters(text)
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function pairsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, before) => `${words[before]} ${word}`);
}

/** The groups of letters in a word with its edges: `_rol`, `role`, `oles`, `les_`. */
function lettersOf(word: string): readonly string[] {
  const edged = `_${word}_`;
  return Array.from({ length: Math.max(0, edged.length - GROUP + 1) }, (_, at) =>
    edged.slice(at, at + GROUP),
  );
}
