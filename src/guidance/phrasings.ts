import MiniSearch from 'minisearch';
import { answerLines, type Entry } from './entry.ts';
import { ENTRIES } from './index.ts';
import { QUESTION_WORDS } from './synonyms.ts';
import { indexTerms, respeltTerms, searchTerms } from './words.ts';

/** How well the best way to ask for an entry fits a question. Shares are by weight, from 0 to 1. */
export interface Fit {
  readonly entry: Entry;
  /** The share of the question's words that stand anywhere in the entry. */
  readonly known: number;
  /** The same, but words that do not stand in this way to ask count less, and respelt ones too. */
  readonly ofQuestion: number;
  /** The share of this way to ask that the question has. */
  readonly ofPhrasing: number;
  readonly rank: number;
  /** Whether the question has one word only that tells what it is about. */
  readonly isOneWord: boolean;
}

/** What a word counts that stands in the entry, but not in this way to ask. */
const ELSEWHERE = 0.5;
/** Who, why and the like tell two questions apart, but are not what a question is about. */
const QUESTION_WORD = 0.4;
/** What is left of a fit for each word that had to be spelt anew. */
const AS_RESPELT = 0.9;
/** More makes no clearer question; somebody pasted a letter. */
export const MOST_CHARACTERS = 400;

/** One way to ask for an entry. */
interface Phrasing {
  readonly id: number;
  readonly entry: Entry;
  readonly terms: readonly string[];
}

interface Library {
  /** Finds the ways to ask that have a word. */
  readonly index: MiniSearch;
  readonly phrasings: readonly Phrasing[];
  /** Finds the known word that was meant by an unknown one. */
  readonly speller: MiniSearch;
  /** The words of each entry, its answer included. */
  readonly wordsOf: ReadonlyMap<Entry, ReadonlySet<string>>;
  /** How much each known word tells. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Rare words tell more; a word that no entry knows weighs most, because it may be what the question is about. */
function weightIn(entries: number): number {
  return Math.log(1 + ENTRIES.length / entries);
}
const UNKNOWN = weightIn(0.5);

/** Built at the first question: most starts of the program never need it. */
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

/** An index of texts whose words were already read. */
function indexOf(documents: readonly { readonly id: string | number; readonly text: string }[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  index.addAll(documents);
  return index;
}

/** The fit of every entry that is asked for with a word of the question, the best first. */
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

/** What a question asks about, its slips of the key put right; and how many there were. */
function termsOf(question: string, { speller, weights }: Library) {
  let respelt = 0;
  const terms = respeltTerms(question, (word) => {
    const meant = weights.has(word) ? word : (meantBy(word, speller, weights) ?? word);
    if (meant !== word) respelt++;
    return meant;
  });
  return { terms, respelt };
}

/** The known word that is like an unknown one: two letters changed round, one letter off, or its continuation. */
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
