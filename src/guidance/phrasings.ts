import MiniSearch from 'minisearch';
import { answerLines, type Entry } from './entry.ts';
import { ENTRIES } from './index.ts';
import { QUESTION_WORDS } from './synonyms.ts';
import { indexTerms, respeltTerms, searchTerms } from './words.ts';

/** The match of a question with the best phrasing of an entry. Shares are by weight, 0 to 1. */
export interface Fit {
  readonly entry: Entry;
  /** Share of the question's words that occur anywhere in the entry. */
  readonly known: number;
  /** As `known`, with words outside the phrasing counting half, reduced for each respelt word. */
  readonly ofQuestion: number;
  /** Share of the phrasing's words that occur in the question. */
  readonly ofPhrasing: number;
  readonly rank: number;
  /** Whether the question has a single word besides question words. */
  readonly isOneWord: boolean;
}

/** Factor for words that occur in the entry but not in the phrasing. */
const ELSEWHERE = 0.5;
/** Weight of question words (who, why …), which distinguish questions but are not their subject. */
const QUESTION_WORD = 0.4;
/** Factor for each respelt word. */
const AS_RESPELT = 0.9;
/** Maximum of characters read of a question; a longer text is a pasted letter. */
export const MOST_CHARACTERS = 400;

/** One phrasing of an entry's question. */
interface Phrasing {
  readonly id: number;
  readonly entry: Entry;
  readonly terms: readonly string[];
}

interface Library {
  /** Finds phrasings by word. */
  readonly index: MiniSearch;
  readonly phrasings: readonly Phrasing[];
  /** Finds the known word nearest to a misspelt one. */
  readonly speller: MiniSearch;
  /** The words of each entry, including its answer. */
  readonly wordsOf: ReadonlyMap<Entry, ReadonlySet<string>>;
  /** Weight of each known word. */
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * Weight of a word in so many entries. Rare words weigh more; an unknown word weighs most, since it may be the
 * subject of the question.
 */
function weightIn(entries: number): number {
  return Math.log(1 + ENTRIES.length / entries);
}
const UNKNOWN = weightIn(0.5);

/** Built on the first question, since most processes never need it. */
let library: Library | null = null;

function buildLibrary(): Library {
  const phrasings: Phrasing[] = [];
  const wordsOf = new Map<Entry, ReadonlySet<string>>();
  const entriesWith = new Map<string, number>();
  for (const entry of ENTRIES) {
    const asked = [entry.question, ...entry.alsoAsked];
    const words = new Set(indexTerms([...asked, ...answerLines(entry.answer)].join('\n')));
    wordsOf.set(entry, words);
    for (const word of words) entriesWith.set(word, (entriesWith.get(word) ?? 0) + 1);
    for (const way of asked) phrasings.push({ id: phrasings.length, entry, terms: searchTerms(way) });
  }
  const weights = new Map(
    [...entriesWith].map(([word, entries]) => [
      word,
      QUESTION_WORDS.has(word) ? QUESTION_WORD : weightIn(entries),
    ]),
  );
  return {
    index: indexOf(phrasings.map(({ id, terms }) => ({ id, text: terms.join(' ') }))),
    phrasings,
    speller: indexOf([...weights.keys()].sort().map((word) => ({ id: word, text: word }))),
    wordsOf,
    weights,
  };
}

/** An index of texts made of search terms. */
function indexOf(documents: readonly { readonly id: string | number; readonly text: string }[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  index.addAll(documents);
  return index;
}

/** The fit of every entry that shares a word with the question, best first. */
export function fitsOf(question: string): readonly Fit[] {
  library ??= buildLibrary();
  const { index, phrasings, wordsOf, weights } = library;
  const { terms, respelt } = termsOf(question.slice(0, MOST_CHARACTERS), library);
  const weightOf = (term: string) => weights.get(term) ?? UNKNOWN;
  const total = sum(terms.map(weightOf));
  const isOneWord = terms.filter((term) => !QUESTION_WORDS.has(term)).length === 1;
  const fits = index.search(terms.join(' ')).flatMap(({ id, score, terms: met }) => {
    const phrasing = phrasings[id as number];
    if (!phrasing) return [];
    const { entry } = phrasing;
    const asked = sum(met.map(weightOf));
    const elsewhere = sum(
      terms.filter((term) => !met.includes(term) && wordsOf.get(entry)?.has(term)).map(weightOf),
    );
    const ofQuestion = ((asked + ELSEWHERE * elsewhere) / total) * AS_RESPELT ** respelt;
    const ofPhrasing = asked / sum(phrasing.terms.map(weightOf));
    const rank = 0.65 * ofQuestion + 0.35 * ofPhrasing;
    return [
      {
        id: phrasing.id,
        score,
        fit: { entry, known: (asked + elsewhere) / total, ofQuestion, ofPhrasing, rank, isOneWord },
      },
    ];
  });
  fits.sort((a, b) => b.fit.rank - a.fit.rank || b.score - a.score || a.id - b.id);
  const best = new Map<Entry, Fit>();
  for (const { fit } of fits) if (!best.has(fit.entry)) best.set(fit.entry, fit);
  return [...best.values()];
}

/** The search terms of a question with spelling corrected, and the number of corrections. */
function termsOf(question: string, { speller, weights }: Library) {
  let respelt = 0;
  const terms = respeltTerms(question, (word) => {
    const meant = weights.has(word) ? word : (meantBy(word, speller, weights) ?? word);
    if (meant !== word) respelt++;
    return meant;
  });
  return { terms, respelt };
}

/**
 * The known word nearest to an unknown one: with two letters swapped, within one or two edits, or as its
 * continuation. Null without one.
 */
function meantBy(word: string, speller: MiniSearch, weights: Library['weights']): string | null {
  if (word.length < 4) return null;
  for (let at = 0; at < word.length - 1; at++) {
    const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    if (weights.has(swapped)) return swapped;
  }
  const [found] = speller.search(word, { prefix: true, fuzzy: word.length >= 9 ? 2 : 1 });
  return found ? String(found.id) : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
