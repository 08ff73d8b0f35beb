import { respeltTerms } from '../words.ts';
import { type AskedClass, classOf } from './asked-class.ts';
import type { Library, NumberedPhrasing } from './library.ts';
import type { Mend } from './phrasings.ts';
import { TARGETS } from './targets.ts';

/** Most characters that are read of a question; a longer text is a pasted letter. */
const MOST_CHARACTERS = 400;
/** The weight of a term that no target has: it may be the subject, or just chat. */
const UNKNOWN = 2.5;
/** Phrasings that count for a target beside the nearest one. */
const NEAREST = 3;
/** Kinds of questions, for the likelihood of one. */
const CLASSES = 9;

/** What is compared, in the order of the weights. */
export const FEATURES = [
  'classifier: logarithm of the likelihood',
  'nearest way to ask: cosine of the terms',
  'three nearest ways to ask: mean cosine of the terms',
  'nearest sentence of the answer: cosine of the terms',
  'share of the question that stands anywhere in the target',
  'likelihood of the terms among the ways to ask',
  'likelihood of the class among the ways to ask',
] as const;

/** A question as it is compared. */
export interface Asked {
  readonly text: string;
  /** Its terms, slips mended. */
  readonly terms: readonly string[];
  readonly asks: AskedClass;
}

export function askedOf(question: string, mend: Mend): Asked {
  const text = question.slice(0, MOST_CHARACTERS);
  return { text, terms: respeltTerms(text, mend), asks: classOf(text) };
}

/** How a target compares with a question: a number for each of `FEATURES`. */
export type Compared = readonly number[];

/** The places in `FEATURES` of what tells whether a target is meant at all. */
export const NEAREST_WAY = 1;
export const KNOWN_SHARE = 4;

/**
 * Compares a question with every target, in their order.
 * @param likely the logarithm of the likelihood of each target by the classifier
 */
export function compare(asked: Asked, library: Library, likely: Float64Array): readonly Compared[] {
  const { numbers, weights, inAnswer } = library;
  const known = asked.terms.flatMap((term) => numbers.get(term) ?? []);
  const all = asked.terms.map((term) => weights[numbers.get(term) ?? -1] ?? UNKNOWN);
  const total = all.reduce((sum, weight) => sum + weight, 0) || 1;
  const length = Math.sqrt(all.reduce((sum, weight) => sum + weight ** 2, 0)) || 1;
  const isAsked = new Uint8Array(numbers.size);
  for (const term of known) isAsked[term] = 1;
  const cosine = ({ terms, length: own }: NumberedPhrasing) => {
    let both = 0;
    for (const term of terms) if (isAsked[term]) both += (weights[term] ?? 0) ** 2;
    return both / (own * length);
  };
  const tallies = TARGETS.map(() => ({
    ...{ cosines: [] as number[], sentence: 0, sameClass: 0, size: 0 },
    uses: new Map<number, number>(),
  }));
  for (const phrasing of library.phrasings) {
    const tally = tallies[phrasing.target];
    if (!tally) continue;
    tally.cosines.push(cosine(phrasing));
    tally.size += phrasing.terms.length;
    if (phrasing.asks === asked.asks) tally.sameClass++;
    for (const term of phrasing.terms)
      if (isAsked[term]) tally.uses.set(term, (tally.uses.get(term) ?? 0) + 1);
  }
  for (const sentence of library.sentences) {
    const tally = tallies[sentence.target];
    if (tally) tally.sentence = Math.max(tally.sentence, cosine(sentence));
  }
  return tallies.map(({ cosines, sentence, sameClass, size, uses }, target) => {
    const answers = (term: number) => inAnswer[target * numbers.size + term] === 1;
    let met = 0;
    let likelihood = 0;
    for (const term of known) {
      const weight = weights[term] ?? 0;
      if (uses.has(term) || answers(term)) met += weight;
      likelihood +=
        weight * Math.log(((uses.get(term) ?? 0) + (answers(term) ? 0.5 : 0) + 0.1) / (size + 10));
    }
    cosines.sort((one, other) => other - one);
    const nearest = cosines.slice(0, NEAREST);
    return [
      likely[target] ?? 0,
      cosines[0] ?? 0,
      nearest.reduce((sum, one) => sum + one, 0) / NEAREST,
      sentence,
      met / total,
      likelihood / (10 * (asked.terms.length || 1)),
      Math.log((sameClass + 1) / (cosines.length + CLASSES)),
    ];
  });
}
