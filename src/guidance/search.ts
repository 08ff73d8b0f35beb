import type { Entry } from './entry.ts';
import { ENTRIES } from './index.ts';
import { type Fit, fitsOf, MOST_CHARACTERS } from './phrasings.ts';
import { plainWords } from './words.ts';

export type GuidanceAnswer =
  | { readonly kind: 'answer'; readonly entry: Entry; readonly others: readonly Entry[] }
  | { readonly kind: 'none'; readonly nearest: readonly Entry[] };

/**
 * When an entry counts as the answer. A question is compared with each way an entry is asked for, not with
 * the entry as a whole: words that only happen to stand in a long answer are no sign that it answers them.
 */
const CONFIDENCE = {
  /** Share of the question's words, by their weight, that must stand anywhere in the entry. */
  known: 0.8,
  /** The same, where words that stand only elsewhere in the entry count half, and respelt ones less. */
  ofQuestion: 0.65,
  /** Share of the words of one way to ask that the question must have. */
  ofPhrasing: 0.5,
  /** The same, where the question is one word: that many entries are about a tenant is no answer to what it is. */
  ofPhrasingByOneWord: 0.75,
  /** How far the best entry must be ahead of the next, unless the question is nearly one of its own. */
  margin: 0.02,
  sure: 0.95,
} as const;

const MOST_OFFERED = 3;

/** How near an entry must come to be offered at all: to a question; and to words that may as well mean no question. */
const WORTH_OFFERING = 0.2;
export const HALF_MEANT = 0.5;

/** The entry that answers a question; or none, with what comes nearest. The same question always gets the same. */
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

/** Words with which one asks what something is short for. */
const EXPLAIN = new Set(plainWords('mean meaning means define definition stand short abbreviation acronym'));

/** The entry that tells what some letters are short for, where a question asks for nothing else. */
function explainedBy(question: string): Entry | null {
  const words = plainWords(question.slice(0, MOST_CHARACTERS)).filter((word) => !EXPLAIN.has(word));
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
