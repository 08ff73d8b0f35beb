import type { Entry } from './entry.ts';
import { ENTRIES } from './index.ts';
import { type Fit, fitsOf, MOST_CHARACTERS } from './phrasings.ts';
import { contentStems } from './words.ts';

export type GuidanceAnswer =
  | { readonly kind: 'answer'; readonly entry: Entry; readonly others: readonly Entry[] }
  | { readonly kind: 'none'; readonly nearest: readonly Entry[] };

/**
 * Minimums for an entry to count as the answer. A question is compared with each phrasing of an entry, not with its
 * whole text: words that merely occur in a long answer don't make it the answer.
 */
const CONFIDENCE = {
  /** Minimum share of the question's words, by weight, that occur anywhere in the entry. */
  known: 0.8,
  /** As `known`, with words outside the phrasing counting half, and respelt ones less. */
  ofQuestion: 0.65,
  /** Minimum share of the phrasing's words, by weight, that occur in the question. */
  ofPhrasing: 0.5,
  /** As `ofPhrasing`, for one-word questions: many entries mention "tenant" without explaining it. */
  ofPhrasingByOneWord: 0.75,
  /** Minimum lead over the next entry, unless the rank is at least `sure`. */
  margin: 0.02,
  sure: 0.95,
} as const;

const MOST_OFFERED = 3;

/** Minimum `ofQuestion` for an entry to be offered: after a question, and after words that may not be a question. */
const WORTH_OFFERING = 0.2;
export const HALF_MEANT = 0.5;

/** Finds the entry that answers a question, or the nearest ones. Deterministic. */
export function searchGuidance(question: string, worthOffering = WORTH_OFFERING): GuidanceAnswer {
  const explained = explainedBy(question);
  const fits = fitsOf(question);
  if (explained) {
    const others = fits.filter(({ entry }) => entry !== explained);
    return { kind: 'answer', entry: explained, others: offered(others, worthOffering) };
  }
  const [best, ...others] = fits;
  if (!best || !isConfident(best, others[0])) return { kind: 'none', nearest: offered(fits, worthOffering) };
  return { kind: 'answer', entry: best.entry, others: offered(others, worthOffering) };
}

const SHORT_FORMS = new Map(
  ENTRIES.flatMap((entry) => (entry.shortForms ?? []).map((short) => [short.toLowerCase(), entry] as const)),
);

/** Words of a question about an abbreviation. */
const EXPLAIN = new Set(
  contentStems('mean meaning means define definition stand short abbreviation acronym'),
);

/** The entry that explains an abbreviation, when the question asks for nothing else. */
function explainedBy(question: string): Entry | null {
  const words = contentStems(question.slice(0, MOST_CHARACTERS)).filter((word) => !EXPLAIN.has(word));
  const [only] = words;
  return (words.length === 1 && only !== undefined && SHORT_FORMS.get(only)) || null;
}

function isConfident(
  { known, ofQuestion, ofPhrasing, rank, isOneWord }: Fit,
  next: Fit | undefined,
): boolean {
  if (known < CONFIDENCE.known) return false;
  if (ofQuestion < CONFIDENCE.ofQuestion) return false;
  if (ofPhrasing < (isOneWord ? CONFIDENCE.ofPhrasingByOneWord : CONFIDENCE.ofPhrasing)) return false;
  return rank >= CONFIDENCE.sure || next === undefined || rank - next.rank >= CONFIDENCE.margin;
}

function offered(fits: readonly Fit[], worthOffering: number): readonly Entry[] {
  return fits
    .filter(({ ofQuestion }) => ofQuestion >= worthOffering)
    .slice(0, MOST_OFFERED)
    .map(({ entry }) => entry);
}
