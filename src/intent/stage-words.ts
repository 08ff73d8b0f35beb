import { STAGES, type Stage } from '../domain/ids.ts';
import { searchWords } from '../domain/search-words.ts';

/** What people type for a stage besides its name. */
const ALSO_TYPED: readonly (readonly [string, Stage])[] = [
  ['canceled', 'cancelled'],
  ['held', 'on-hold'],
];

/** Each spelling of a stage as its words, the longest first. */
const SPELLINGS: readonly { readonly words: readonly string[]; readonly stage: Stage }[] = [
  ...STAGES.map((stage) => [stage, stage] as const),
  ...ALSO_TYPED,
]
  .map(([spelling, stage]) => ({ words: searchWords(spelling), stage }))
  .toSorted((one, other) => other.words.length - one.words.length);

/** What may stand between a deal and its stage. */
const JOINING: ReadonlySet<string> = new Set(['as', 'to', 'is', 'now']);

/** A text parted into a deal and the stage it is to have. */
export interface StagedText {
  /** The words that name the deal, as typed. */
  readonly deal: string;
  /** Null where none is named. */
  readonly stage: Stage | null;
}

/** Parts `EA-9005 submitted`, `EA-9005 as on hold` or `on hold EA-9005`; the stage stands last, or first. */
export function partStage(text: string): StagedText {
  const typed = text.split(/\s+/).filter(Boolean);
  for (const { words, stage } of SPELLINGS) {
    for (const length of new Set([1, words.length])) {
      const isStage = (some: readonly string[]) => searchWords(some.join(' ')).join(' ') === words.join(' ');
      if (isStage(typed.slice(-length))) return { deal: withoutJoining(typed.slice(0, -length)), stage };
      if (typed.length > length && isStage(typed.slice(0, length)))
        return { deal: withoutJoining(typed.slice(length)), stage };
    }
  }
  return { deal: withoutJoining(typed), stage: null };
}

function withoutJoining(words: readonly string[]): string {
  const last = words.findLastIndex((word) => !JOINING.has(word.toLowerCase()));
  return words.slice(0, last + 1).join(' ');
}
