import type { Entry } from './entry.ts';
import { type Fit, fitsOf } from './phrasings.ts';

export type GuidanceAnswer =
  | { readonly kind: 'answer'; readonly entry: Entry; readonly others: readonly Entry[] }
  | { readonly kind: 'none'; readonly nearest: readonly Entry[] };

/**
 * When an entry counts as the answer. A question is compared with each way an entry is asked for, not with
 * the entry as a whole: words that only happen to stand in a long answer are no sign that it answers them.
 */
export const CONFIDENCE = {
  /** Share of the question's words, by their weight, that must stand anywhere in the entry. */
  known: 0.8,
  /** The same, where words that stand only elsewhere in the entry count half, and respelt ones less. */
  ofQuestion: 0.65,
  /** Share of the words of one way to ask that the question must have. */
  ofPhrasing: 0.5,
  /** How far the best entry must be ahead of the next, unless the question is nearly one of its own. */
  margin: 0.02,
  sure: 0.95,
} as const;

const MOST_OFFERED = 3;

/** How near an entry must come to be offered at all. */
const WORTH_OFFERING = 0.2;

/** The entry that answers a question; or none, with what comes nearest. The same question always gets the same. */
export function searchGuidance(question: string): GuidanceAnswer {
  const fits = fitsOf(question);
  const [best, ...others] = fits;
  if (!best || !isConfident(best, others[0])) return { kind: 'none', nearest: offered(fits) };
  return { kind: 'answer', entry: best.entry, others: offered(others) };
}

function isConfident({ known, ofQuestion, ofPhrasing, rank }: Fit, next: Fit | undefined): boolean {
  if (known < CONFIDENCE.known) return false;
  if (ofQuestion < CONFIDENCE.ofQuestion || ofPhrasing < CONFIDENCE.ofPhrasing) return false;
  return rank >= CONFIDENCE.sure || next === undefined || rank - next.rank >= CONFIDENCE.margin;
}

function offered(fits: readonly Fit[]): readonly Entry[] {
  return fits
    .filter(({ ofQuestion }) => ofQuestion >= WORTH_OFFERING)
    .slice(0, MOST_OFFERED)
    .map(({ entry }) => entry);
}
