import type { Entry } from '../entry.ts';
import { ENTRIES } from '../index.ts';
import { respeltTerms } from '../words.ts';
import { type AskedClass, classOf } from './asked-class.ts';
import { type Corpus, lettersOf, type Phrasing } from './corpus.ts';

/** Most characters that are read of a question; a longer text is a pasted letter. */
export const MOST_CHARACTERS = 400;

/** How an entry compares with a question: a number for each of `FEATURES`. */
export interface Compared {
  readonly entry: Entry;
  readonly features: readonly number[];
  /** The share of the question's terms, by weight, that stand anywhere in the entry. */
  readonly known: number;
  /** The share of the question's terms, by weight, that its nearest phrasing has, 0 to 1. */
  readonly near: number;
}

/** What is compared, in the order of the weights. */
export const FEATURES = [
  'share of the question that the nearest phrasing has',
  'share of the nearest phrasing that the question has',
  'both shares of the three nearest phrasings',
  'BM25 of the nearest phrasing',
  'BM25 of the three nearest phrasings',
  'BM25 of the answer',
  'letters of the nearest phrasing',
  'letters of the three nearest phrasings',
  'share of the question that stands anywhere in the entry',
  'likelihood of the terms among the phrasings',
  'likelihood of the class among the phrasings',
] as const;

/** The terms of a question that the entries know, respelt where none does. */
export interface AskedTerms {
  readonly terms: readonly string[];
  readonly asks: AskedClass;
  readonly letters: readonly string[];
  /** The weight of its terms in all, of those that no entry has too. */
  readonly total: number;
}

/** The weight of a term that no entry has: it may be the subject, or just chat. */
const UNKNOWN = 2.5;
const NEAREST = 3;
/** Beyond these, an entry is not looked at. */
const MOST_ENTRIES = 60;

export function askedTerms(question: string, corpus: Corpus): AskedTerms {
  const read = question.slice(0, MOST_CHARACTERS);
  const terms = respeltTerms(read, (word) => meantBy(word, corpus) ?? word);
  return {
    terms,
    asks: classOf(read),
    letters: lettersOf(read),
    total: sum(terms.map((term) => weightOf(term, corpus))),
  };
}

export function weightOf(term: string, { weights }: Corpus): number {
  return weights.get(term) ?? UNKNOWN;
}

/** Compares a question with every entry that shares something with it; as if the phrasing `without` were not there. */
export function compare(asked: AskedTerms, corpus: Corpus, without: Phrasing | null = null): readonly Compared[] {
  const { terms, letters, total } = asked;
  if (terms.length === 0) return [];
  const byTerm = bestOf(corpus.byTerm.search(terms.join(' ')), corpus, without);
  const byLetters = bestOf(corpus.byLetters.search(letters.join(' ')), corpus, without);
  const byAnswer = new Map(corpus.byAnswer.search(terms.join(' ')).map(({ id, score }) => [ENTRIES[id as number], score]));
  const candidates = new Set([...byTerm.keys(), ...byLetters.keys()].slice(0, MOST_ENTRIES * 2));
  const asks = new Set(terms);
  const scale = Math.sqrt(terms.length);
  const letterScale = Math.sqrt(letters.length);
  return [...candidates].map((entry) => {
    const own = (corpus.phrasingsOf.get(entry) ?? []).filter((one) => one !== without);
    const shares = own.map(({ terms: has }) => sharesOf(asks, has, total, corpus)).sort((a, b) => b.both - a.both);
    const [nearest = { ofQuestion: 0, ofPhrasing: 0, both: 0 }] = shares;
    const termScores = byTerm.get(entry) ?? [];
    const letterScores = byLetters.get(entry) ?? [];
    const inAnswer = corpus.answerTerms.get(entry);
    const inPhrasings = new Set(own.flatMap(({ terms: has }) => has));
    const known =
      sum(
        terms
          .filter((term) => inPhrasings.has(term) || inAnswer?.has(term))
          .map((term) => weightOf(term, corpus)),
      ) / total;
    return {
      entry,
      known,
      near: nearest.ofQuestion,
      features: [
        nearest.ofQuestion,
        nearest.ofPhrasing,
        mean(shares.slice(0, NEAREST).map(({ both }) => both)),
        (termScores[0] ?? 0) / scale / 10,
        mean(termScores.slice(0, NEAREST)) / scale / 10,
        (byAnswer.get(entry) ?? 0) / scale / 10,
        (letterScores[0] ?? 0) / letterScale / 10,
        mean(letterScores.slice(0, NEAREST)) / letterScale / 10,
        known,
        likelihood(terms, entry, corpus, without),
        classLikelihood(asked.asks, own),
      ],
    };
  });
}

function sharesOf(asked: ReadonlySet<string>, has: readonly string[], total: number, corpus: Corpus) {
  let met = 0;
  let all = 0;
  for (const term of has) {
    const weight = weightOf(term, corpus);
    all += weight;
    if (asked.has(term)) met += weight;
  }
  const ofQuestion = met / total;
  const ofPhrasing = all === 0 ? 0 : met / all;
  return { ofQuestion, ofPhrasing, both: 0.65 * ofQuestion + 0.35 * ofPhrasing };
}

/** The scores of the phrasings found, by entry, best first. */
function bestOf(
  found: readonly { readonly id: unknown; readonly score: number }[],
  { phrasings }: Corpus,
  without: Phrasing | null,
): ReadonlyMap<Entry, readonly number[]> {
  const scores = new Map<Entry, number[]>();
  for (const { id, score } of found) {
    const phrasing = phrasings[id as number];
    if (!phrasing || phrasing === without) continue;
    const own = scores.get(phrasing.entry);
    if (own) own.push(score);
    else scores.set(phrasing.entry, [score]);
  }
  return scores;
}

/** How likely the terms of a question are among those of an entry's phrasings, against all: the mean of the logarithms. */
function likelihood(terms: readonly string[], entry: Entry, { counts, weights }: Corpus, without: Phrasing | null): number {
  const { of, total } = counts.get(entry) ?? { of: new Map<string, number>(), total: 0 };
  const left = without?.entry === entry ? new Set(without.terms) : null;
  const size = total - (left?.size ?? 0);
  const each = terms.map((term) => {
    const count = (of.get(term) ?? 0) - (left?.has(term) ? 1 : 0);
    const weight = weights.get(term) ?? 1;
    return weight * Math.log((count + 0.1) / (size + 10));
  });
  return mean(each) / 10;
}

function classLikelihood(asks: AskedClass, own: readonly Phrasing[]): number {
  const same = own.filter((one) => one.asks === asks).length;
  return Math.log((same + 1) / (own.length + 9));
}

/** The known word nearest to an unknown one: with two letters swapped, within one or two edits, or as its continuation. */
function meantBy(word: string, { speller, weights }: Corpus): string | null {
  if (weights.has(word) || word.length < 4) return null;
  for (let at = 0; at < word.length - 1; at++) {
    const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    if (weights.has(swapped)) return swapped;
  }
  const [found] = speller.search(word, { prefix: true, fuzzy: word.length >= 8 ? 2 : 1 });
  return found ? String(found.id) : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : sum(numbers) / numbers.length;
}
