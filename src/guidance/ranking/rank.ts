import type { Entry } from '../entry.ts';
import { corpusOfEntries } from './corpus.ts';
import { askedTerms, compare } from './features.ts';
import { dot, softmax } from './learn.ts';
import { WEIGHTS } from './weights.ts';

/** An entry in the order of how well it answers a question. */
export interface Ranked {
  readonly entry: Entry;
  /** How likely it is that this entry is meant, if any is: 0 to 1. */
  readonly share: number;
  /** The share of the question that stands anywhere in the entry, and in its nearest phrasing: 0 to 1, by weight. */
  readonly known: number;
  readonly near: number;
  /** Whether a term of the question stands anywhere in the entry. */
  readonly has: (term: string) => boolean;
}

/** The entries that share something with a question, the one it most likely means first. Deterministic. */
export function rankEntries(question: string): readonly Ranked[] {
  const corpus = corpusOfEntries();
  const compared = compare(askedTerms(question, corpus), corpus);
  if (compared.length === 0) return [];
  const shares = softmax(compared.map(({ features }) => dot(features, WEIGHTS)));
  return compared
    .map(({ entry, known, near }, at) => ({
      entry,
      known,
      near,
      share: shares[at] ?? 0,
      has: (term: string) =>
        corpus.answerTerms.get(entry)?.has(term) === true || corpus.counts.get(entry)?.of.has(term) === true,
    }))
    .sort((one, other) => other.share - one.share);
}
