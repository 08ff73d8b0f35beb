import { type Classifier, likelihoods, logShares, readClassifier } from './classifier.ts';
import { readDictionary } from './dictionary.ts';
import { askedOf, compare, KNOWN_SHARE, NEAREST_WAY } from './features.ts';
import { LEARNED } from './learned.ts';
import { type Library, libraryOf } from './library.ts';
import { type Mend, phrasingsOf, sentencesOf } from './phrasings.ts';
import { TARGETS, type Target } from './targets.ts';
import { tokensOf } from './tokens.ts';

/** A target in the order of how well it fits a question. */
export interface Ranked {
  readonly target: Target;
  /** How likely it is that this target is meant, if any is: 0 to 1. */
  readonly share: number;
  /** The share of the question that stands anywhere in the target, by weight: 0 to 1. */
  readonly known: number;
  /** How near the nearest way to ask is to the question: 0 to 1. */
  readonly near: number;
}

/** What questions are ranked by. */
interface Ranker {
  readonly classifier: Classifier;
  readonly mend: Mend;
  readonly library: Library;
}

/** Read at the first question, since most commands at a terminal never need it. */
let ranker: Ranker | null = null;

function readRanker(): Ranker {
  const mend = readDictionary(LEARNED.dictionary);
  return {
    mend,
    classifier: readClassifier(LEARNED.classifier),
    library: libraryOf(phrasingsOf(mend), sentencesOf(mend)),
  };
}

/** Reads what was learned, which holds a process up for some 300 ms: before it answers anybody, not at somebody's first question. */
export function prepareRanking(): void {
  ranker ??= readRanker();
}

/** All targets, the one that a question most likely means first; none if it has no words. Deterministic. */
export function rankTargets(question: string): readonly Ranked[] {
  ranker ??= readRanker();
  const { classifier, mend, library } = ranker;
  const asked = askedOf(question, mend);
  if (asked.terms.length === 0) return [];
  const likely = likelihoods(classifier, tokensOf(asked.text, asked.terms, asked.asks), TARGETS.length);
  const compared = compare(asked, library, likely);
  const shares = logShares(Float64Array.from(compared, (features) => weighed(features, LEARNED.features)));
  return TARGETS.map((target, at) => ({
    ...{ target, share: Math.exp(shares[at] ?? 0) },
    known: compared[at]?.[KNOWN_SHARE] ?? 0,
    near: compared[at]?.[NEAREST_WAY] ?? 0,
  })).sort((one, other) => other.share - one.share);
}

/** The sum of a target's features by their weights. */
export function weighed(features: readonly number[], weights: readonly number[]): number {
  return features.reduce((sum, feature, at) => sum + feature * (weights[at] ?? 0), 0);
}
