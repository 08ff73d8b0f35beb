import { describe, expect, it } from '@jest/globals';
import { ENTRIES } from '../../src/guidance/index.ts';
import { phrasingsOf } from '../../src/guidance/ranking/phrasings.ts';
import { sampleBook } from '../../src/local/sample-book.ts';
import { ALL } from './parts.ts';
import { type Kind, UTTERANCES, type Utterance } from './utterances.ts';

const ENTRY_IDS = new Set(ENTRIES.map(({ id }) => id));
const DEAL_IDS: ReadonlySet<string> = new Set(
  sampleBook('2026-06-01', { year: '2026' }).match(/\b[A-Z]+-2026-\d{4}\b/g),
);
/** Of both halves, and of what came later. */
const EVERY = ALL.map(({ said }) => said);
const HALVES = [0, 1].map((half) => UTTERANCES.filter((_, at) => at % 2 === half));

/** The fewest of each kind in the whole set. */
const FEWEST: Readonly<Record<Kind, number>> = {
  guidance: 210,
  outside: 45,
  deal: 60,
  list: 30,
  act: 60,
  both: 15,
  'other-language': 14,
};
const KINDS = Object.keys(FEWEST) as Kind[];

function entriesOf({ kind, expect: expected }: Utterance): readonly string[] {
  return kind === 'guidance' || kind === 'both' ? expected.entries : [];
}

function dealsOf({ kind, expect: expected }: Utterance): readonly string[] {
  if (kind === 'act') return expected.deal === undefined ? [] : [expected.deal];
  return kind === 'deal' || kind === 'both' ? expected.deals : [];
}

/** The bare words: two rows are the same one if these are. */
function wordsOf(said: string): string {
  return (
    said
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}

/** What stands there more than once. */
function repeated(all: readonly string[]): string[] {
  return all.filter((one, at) => all.indexOf(one) !== at);
}

function countOf(kind: Kind, all: readonly Utterance[]): number {
  return all.filter((one) => one.kind === kind).length;
}

describe('the utterances', () => {
  it('expect entries that there are', () => {
    expect(EVERY.flatMap(entriesOf).filter((id) => !ENTRY_IDS.has(id))).toEqual([]);
  });

  it('expect deals that are in the sample book', () => {
    expect(EVERY.flatMap(dealsOf).filter((id) => !DEAL_IDS.has(id))).toEqual([]);
  });

  it('name nothing twice in what is expected of one', () => {
    expect(EVERY.filter((one) => repeated([...entriesOf(one), ...dealsOf(one)]).length > 0)).toEqual([]);
  });

  it('are each another wording, whatever the case and the marks', () => {
    // Ids differ by nothing but their marks, and how these are written is what is tried.
    const worded = EVERY.filter(({ kind }) => kind !== 'deal').map(({ say }) => wordsOf(say));
    expect(repeated(worded)).toEqual([]);
    expect(repeated(EVERY.map(({ say }) => say))).toEqual([]);
  });

  it('are none of the wordings that the entries are found by', () => {
    const known = new Set(phrasingsOf((word) => word).map(({ text }) => wordsOf(text)));
    expect(EVERY.map(({ say }) => say).filter((say) => known.has(wordsOf(say)))).toEqual([]);
  });

  it.each(KINDS)('are as many as they have to be, and as many in one half as in the other: %s', (kind) => {
    const [tuned = [], heldOut = []] = HALVES;
    expect(countOf(kind, UTTERANCES)).toBeGreaterThanOrEqual(FEWEST[kind]);
    expect(countOf(kind, tuned)).toBe(countOf(kind, heldOut));
  });

  it('ask for every entry in both halves', () => {
    // The entry that stands first is the one that was asked for; the others are allowed, too.
    for (const half of HALVES) {
      const asked = new Set(half.map((one) => entriesOf(one)[0]));
      expect([...ENTRY_IDS].filter((id) => !asked.has(id))).toEqual([]);
    }
  });
});
