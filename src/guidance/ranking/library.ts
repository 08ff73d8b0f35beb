import type { AskedClass } from './asked-class.ts';
import { answerTermsOf, type Phrasing } from './phrasings.ts';
import { TARGETS } from './targets.ts';

/** A text by which a target is found, its terms numbered. */
export interface NumberedPhrasing {
  readonly target: number;
  readonly terms: Uint16Array;
  /** The length of the vector of its terms' weights. */
  readonly length: number;
  readonly asks: AskedClass;
}

/** What a question is compared with. */
export interface Library {
  readonly phrasings: readonly NumberedPhrasing[];
  readonly sentences: readonly NumberedPhrasing[];
  /** The number of each known term. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The weight of each term, by its number: the rarer among the targets, the more it says. */
  readonly weights: Float64Array;
  /** Whether a term stands in the answer of a target: `[target * terms + term]`. */
  readonly inAnswer: Uint8Array;
}

export function libraryOf(phrasings: readonly Phrasing[], sentences: readonly Phrasing[]): Library {
  const numbers = new Map<string, number>();
  const targetsWith: Set<number>[] = [];
  const answers = answerTermsOf();
  const use = (term: string, target: number) => {
    let number = numbers.get(term);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(term, number);
      targetsWith[number] = new Set();
    }
    targetsWith[number]?.add(target);
  };
  for (const { target, terms } of phrasings) for (const term of terms) use(term, target);
  answers.forEach((terms, target) => {
    for (const term of terms) use(term, target);
  });
  const weights = Float64Array.from(targetsWith, (targets) => Math.log(1 + TARGETS.length / targets.size));
  const inAnswer = new Uint8Array(TARGETS.length * numbers.size);
  answers.forEach((terms, target) => {
    for (const term of terms) inAnswer[target * numbers.size + (numbers.get(term) ?? 0)] = 1;
  });
  const numbered = ({ target, terms, asks }: Phrasing): NumberedPhrasing => {
    const own = Uint16Array.from(terms.flatMap((term) => numbers.get(term) ?? []));
    return { target, terms: own, asks, length: lengthOf(own, weights) };
  };
  return {
    phrasings: phrasings.map(numbered),
    sentences: sentences.map(numbered),
    ...{ numbers, weights, inAnswer },
  };
}

function lengthOf(terms: Uint16Array, weights: Float64Array): number {
  let squares = 0;
  for (const term of terms) squares += (weights[term] ?? 0) ** 2;
  return Math.sqrt(squares) || 1;
}
