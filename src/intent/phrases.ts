import { type Token, tokensOf } from './tokens.ts';
import { type Meaning, ROWS } from './vocabulary.ts';

/** A phrase of the vocabulary found in a text, and its length in words. */
export interface Phrase {
  readonly meaning: Meaning;
  readonly length: number;
}

interface Known {
  readonly keys: readonly string[];
  readonly meaning: Meaning;
}

/** Phrases by their first word, longest first; among equal phrases the earlier row wins. */
const PHRASES: ReadonlyMap<string, readonly Known[]> = phrases();

function phrases(): Map<string, Known[]> {
  const found = new Map<string, Known[]>();
  for (const [written, meaning] of ROWS) {
    for (const phrase of written.split('|')) {
      const keys = tokensOf(phrase).map(({ key }) => key);
      const [first = ''] = keys;
      found.set(first, [...(found.get(first) ?? []), { keys, meaning }]);
    }
  }
  for (const list of found.values()) list.sort((one, other) => other.keys.length - one.keys.length);
  return found;
}

/** The longest phrase that begins at a word; null when no table has one. */
export function phraseAt(tokens: readonly Token[], at: number): Phrase | null {
  const first = tokens[at];
  const known = first && PHRASES.get(first.key);
  const met = known?.find(({ keys }) => keys.every((key, offset) => tokens[at + offset]?.key === key));
  return met ? { meaning: met.meaning, length: met.keys.length } : null;
}
