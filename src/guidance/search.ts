import { plainLetters } from '../domain/plain-letters.ts';
import { ROLES } from '../policy/roles.ts';
import type { Entry } from './entry.ts';
import { ENTRIES } from './index.ts';
import type { OutsideSubject } from './outside.ts';
import { type Ranked, rankTargets } from './ranking/rank.ts';
import { contentStems } from './words.ts';

/** What the guidance says to a question. */
export type GuidanceAnswer =
  /** The entry that surely answers it. */
  | { readonly kind: 'answer'; readonly entry: Entry; readonly others: readonly Entry[] }
  /** The entry that most likely answers it, which the asker has to check, and the next ones. */
  | { readonly kind: 'nearest'; readonly entry: Entry; readonly others: readonly Entry[] }
  /** It is about a subject that the pages don't treat. */
  | { readonly kind: 'outside'; readonly subject: OutsideSubject }
  /** It is not known what it is about. */
  | { readonly kind: 'none'; readonly nearest: readonly Entry[] };

/** Found by the questions of test/ask: a wrong answer that is not labelled is worse than a right one that is. */
const SURE = {
  /** Least share of the entry among all that may be meant. */
  share: 0.97,
  /** Least share of the question's words, by weight, that stand anywhere in the entry. */
  known: 0.3,
} as const;

/** Below either of these, and below `share`, an entry is not even the nearest. */
const NEAR = { known: 0.25, near: 0.2, share: 0.3 } as const;

/** Found by questions about other things: the least share of the entry against all that is outside, the least it knows of a question of few words, and how near one is to its own wording whatever else is. */
const INSIDE = { share: 0.6, known: 0.4, few: 2, wording: 0.9 } as const;

/** The fewest words of a question that tells a story, and what less than may be outside of the pages. */
const STORY = { words: 5, outside: 0.1 } as const;

/** Share of all subjects outside of the pages from which on a question is about one. */
const OUTSIDE_SHARE = 0.5;

/** Least share of known words for an entry to be the nearest to words that may be no question. */
export const HALF_MEANT = 0.5;

/** Most characters of a question that is the wording of an entry, or about an abbreviation. */
const MOST_OF_WORDING = 120;

/** How many entries are offered after a sure answer, and after the nearest or none. */
const OTHERS = { answer: 3, nearest: 2, none: 3 } as const;

/**
 * Finds the entry that answers a question, surely or as the nearest. Deterministic.
 * @param leastKnown the least share of the question's words that the nearest entry has to have
 */
export function searchGuidance(question: string, leastKnown = 0): GuidanceAnswer {
  const ranked = rankTargets(question);
  const known = asWorded(question) ?? explainedBy(question);
  if (known) {
    const others = entriesOf(ranked).filter((entry) => entry !== known);
    return { kind: 'answer', entry: known, others: others.slice(0, OTHERS.answer) };
  }
  const [best] = ranked;
  if (!best) return { kind: 'none', nearest: [] };
  const subject = outsideSubject(ranked);
  if (subject) return { kind: 'outside', subject };
  const [entry, ...others] = entriesOf(ranked);
  const first = ranked.find(({ target }) => target.kind === 'entry');
  const isMeant =
    namesSubject(question) ||
    isTold(question, ranked) ||
    (first && isNear(first) && isInside(question, first, ranked));
  if (!entry || !first || !isMeant || first.known < leastKnown)
    return { kind: 'none', nearest: entriesOf(ranked.filter(isNear)).slice(0, OTHERS.none) };
  const kind = first.share >= SURE.share && first.known >= SURE.known ? 'answer' : 'nearest';
  return { kind, entry, others: others.slice(0, OTHERS[kind]) };
}

/** Found by the sentences of test/ask that name a deal or an address: with less, a sentence may as well be about that. */
const TELLS = {
  telling: { share: 0.7, known: 0.6, words: 4 },
  asking: { share: 0.45, known: 0.5, words: 2 },
} as const;

/** Whether a sentence is about what an entry treats, though it may ask nothing: `login asks him to become the admin`. */
export function speaksOfGuidance(sentence: string, form: keyof typeof TELLS): boolean {
  const [best] = rankTargets(sentence);
  const { share, known, words } = TELLS[form];
  return (
    best?.target.kind === 'entry' &&
    best.share >= share &&
    best.known >= known &&
    contentStems(sentence).length >= words
  );
}

/** The subject outside of the pages that a question is most likely about, if it is likely about any: they count together. */
function outsideSubject(ranked: readonly Ranked[]): OutsideSubject | null {
  const outside = ranked.flatMap(({ target, share, known }) =>
    target.kind === 'outside' ? [{ subject: target.subject, share, known }] : [],
  );
  const together = sum(outside.map(({ share }) => share));
  const [likeliest] = outside;
  return likeliest && together >= OUTSIDE_SHARE && likeliest.known > 0 ? likeliest.subject : null;
}

function isNear({ share, known, near }: Ranked): boolean {
  return share >= NEAR.share || (known >= NEAR.known && near >= NEAR.near);
}

/** Whether a question that names none of the pages' own words is still of them: surely none of what is outside, and not of few words half of which no entry knows. */
function isInside(question: string, { share, known, near }: Ranked, ranked: readonly Ranked[]): boolean {
  if (Math.min(known, near) >= INSIDE.wording) return true;
  if (share < INSIDE.share * (share + outsideShare(ranked))) return false;
  return known >= INSIDE.known || contentStems(question).length > INSIDE.few;
}

/** Whether a question tells a story: of so many words, all of it is seldom known, and what is outside shows as such. */
function isTold(question: string, ranked: readonly Ranked[]): boolean {
  return contentStems(question).length >= STORY.words && outsideShare(ranked) < STORY.outside;
}

function outsideShare(ranked: readonly Ranked[]): number {
  return sum(ranked.filter(({ target }) => target.kind === 'outside').map(({ share }) => share));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** Words by which a question is about Work or School Accounts in Volume Licensing, whatever it asks of them. */
const SUBJECT: ReadonlySet<string> = new Set([
  ...ROLES.map(({ short }) => short.toLowerCase()),
  ...ENTRIES.flatMap(({ shortForms }) => shortForms ?? []).map((short) => short.toLowerCase()),
  ...'wsa wsas notices cocp pcn pcns vlsc vlc entra'.split(' '),
]);

function namesSubject(question: string): boolean {
  return (plainLetters(question).match(/\p{L}+/gu) ?? []).some((word) => SUBJECT.has(word));
}

function entriesOf(ranked: readonly Ranked[]): readonly Entry[] {
  return ranked.flatMap(({ target }) => (target.kind === 'entry' ? [target.entry] : []));
}

/** The entries by the wordings that stand with them, which the buttons of cards send. */
const WORDED: ReadonlyMap<string, Entry> = new Map(
  ENTRIES.flatMap((entry) =>
    [...entry.alsoAsked, entry.question].map((wording) => [bare(wording), entry] as const),
  ),
);

/** The entry of which a question is a wording, whatever its case and marks. */
function asWorded(question: string): Entry | null {
  return (question.length <= MOST_OF_WORDING && WORDED.get(bare(question))) || null;
}

function bare(text: string): string {
  return (
    plainLetters(text)
      .match(/[\p{L}\p{N}@.]+/gu)
      ?.join(' ') ?? ''
  );
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
  if (question.length > MOST_OF_WORDING) return null;
  const words = contentStems(question).filter((word) => !EXPLAIN.has(word));
  const [only] = words;
  return (words.length === 1 && only !== undefined && SHORT_FORMS.get(only)) || null;
}
