import { answerLines } from '../entry.ts';
import { indexTerms, respeltTerms } from '../words.ts';
import { type AskedClass, classOf } from './asked-class.ts';
import { TARGETS, type Target } from './targets.ts';
import { waysTo } from './ways-to.ts';

/** A text by which a target is found. */
export interface Phrasing {
  /** The place of its target in `TARGETS`. */
  readonly target: number;
  readonly text: string;
  readonly terms: readonly string[];
  readonly asks: AskedClass;
}

/** Puts the known word in the place of a slip. */
export type Mend = (word: string) => string;

/** Sentences shorter than this, in characters, say too little to be found by: `EA:`. */
const SHORTEST_SENTENCE = 12;

/** All ways to ask for the targets, in their order, each once for a target. */
export function phrasingsOf(mend: Mend): readonly Phrasing[] {
  return TARGETS.flatMap((target, at) =>
    [...new Set(waysTo(target))].map((text) => phrasing(at, text, mend)),
  );
}

/** The sentences of the answers, by which an entry is found if a fact in the midst of its answer is asked for. */
export function sentencesOf(mend: Mend): readonly Phrasing[] {
  return TARGETS.flatMap((target, at) =>
    linesOf(target)
      .flatMap((line) => line.split(/(?<=[.;:])\s+/))
      .filter((sentence) => sentence.length >= SHORTEST_SENTENCE)
      .map((sentence) => phrasing(at, sentence, mend))
      .filter(({ terms }) => terms.length > 1),
  );
}

/** The terms of the answer of each target, by its place; an outside subject has none. */
export function answerTermsOf(): readonly ReadonlySet<string>[] {
  return TARGETS.map((target) => new Set(indexTerms(linesOf(target).join('\n'))));
}

function linesOf(target: Target): readonly string[] {
  return target.kind === 'entry' ? answerLines(target.entry.answer) : [];
}

function phrasing(target: number, text: string, mend: Mend): Phrasing {
  return { target, text, terms: respeltTerms(text, mend), asks: classOf(text) };
}
