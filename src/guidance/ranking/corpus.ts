import MiniSearch from 'minisearch';
import { answerLines, type Entry } from '../entry.ts';
import { ENTRIES } from '../index.ts';
import { waysOf } from '../ways/index.ts';
import { indexTerms, searchTerms } from '../words.ts';
import { type AskedClass, classOf } from './asked-class.ts';

/** One way to ask for an entry. */
export interface Phrasing {
  readonly id: number;
  readonly entry: Entry;
  readonly asked: string;
  readonly terms: readonly string[];
  readonly asks: AskedClass;
}

/** What the entries are compared by with a question. */
export interface Corpus {
  readonly phrasings: readonly Phrasing[];
  /** The phrasings of each entry. */
  readonly phrasingsOf: ReadonlyMap<Entry, readonly Phrasing[]>;
  /** Finds phrasings by their terms, phrasings by groups of three letters, and entries by the terms of their answer. */
  readonly byTerm: MiniSearch;
  readonly byLetters: MiniSearch;
  readonly byAnswer: MiniSearch;
  /** Finds the known word nearest to a misspelt one. */
  readonly speller: MiniSearch;
  /** The terms of each entry's answer. */
  readonly answerTerms: ReadonlyMap<Entry, ReadonlySet<string>>;
  /** How often each term stands in the phrasings of each entry, and how many terms they have. */
  readonly counts: ReadonlyMap<Entry, { readonly of: ReadonlyMap<string, number>; readonly total: number }>;
  /** The weight of each known term: the rarer among the entries, the more it says. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Made at the first question, since most processes never need it. */
let corpus: Corpus | null = null;

export function corpusOfEntries(): Corpus {
  corpus ??= build();
  return corpus;
}

function build(): Corpus {
  const phrasings: Phrasing[] = [];
  const phrasingsOf = new Map<Entry, Phrasing[]>();
  const answerTerms = new Map<Entry, ReadonlySet<string>>();
  const entriesWith = new Map<string, number>();
  for (const entry of ENTRIES) {
    const own = [...new Set([entry.question, ...entry.alsoAsked, ...waysOf(entry.id)])].map((asked) => {
      const made = { id: phrasings.length, entry, asked, terms: searchTerms(asked), asks: classOf(asked) };
      phrasings.push(made);
      return made;
    });
    phrasingsOf.set(entry, own);
    const terms = new Set(indexTerms(answerLines(entry.answer).join('\n')));
    answerTerms.set(entry, terms);
    for (const term of new Set([...terms, ...own.flatMap((one) => one.terms)])) entriesWith.set(term, (entriesWith.get(term) ?? 0) + 1);
  }
  const weights = new Map([...entriesWith].map(([term, entries]) => [term, weightIn(entries)]));
  return {
    phrasings,
    phrasingsOf,
    byTerm: indexOf(phrasings.map(({ id, terms }) => ({ id, text: terms.join(' ') }))),
    byLetters: indexOf(phrasings.map(({ id, asked }) => ({ id, text: lettersOf(asked).join(' ') }))),
    byAnswer: indexOf(
      ENTRIES.map(({ question, answer }, id) => ({
        id,
        text: indexTerms([question, ...answerLines(answer)].join('\n')).join(' '),
      })),
    ),
    speller: indexOf([...weights.keys()].sort().map((word) => ({ id: word, text: word }))),
    answerTerms,
    counts: new Map([...phrasingsOf].map(([entry, own]) => [entry, countsIn(own)])),
    weights,
  };
}

/** The weight of a term that stands in so many entries. */
function weightIn(entries: number): number {
  return Math.log(1 + ENTRIES.length / entries);
}

function countsIn(phrasings: readonly Phrasing[]) {
  const of = new Map<string, number>();
  for (const { terms } of phrasings) for (const term of terms) of.set(term, (of.get(term) ?? 0) + 1);
  return { of, total: phrasings.reduce((all, { terms }) => all + terms.length, 0) };
}

/** The groups of three letters in the terms of a text, each term with its edges: `_oa`, `oa_`. */
export function lettersOf(text: string): string[] {
  const groups = new Set<string>();
  for (const term of searchTerms(text)) {
    const edged = `_${term}_`;
    for (let at = 0; at + 3 <= edged.length; at++) groups.add(edged.slice(at, at + 3));
  }
  return [...groups];
}

function indexOf(documents: readonly { readonly id: string | number; readonly text: string }[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => (term === '' ? null : term),
  });
  index.addAll(documents);
  return index;
}
