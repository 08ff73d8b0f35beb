import type { Day } from '../../domain/day.ts';
import type { CloudScopeId, Transaction } from '../../domain/ids.ts';
import type { Hearer, NEED_HEARERS, NeedCode, POINT_HEARERS, PointCode } from './hearers.ts';
import type { FirstLetter, LetterFacts, LetterRole, Need, OpenGroup, PointFacts } from './letter-facts.ts';
import type { Reader } from './letter-readers.ts';

/** The facts of a sentence about contacts who need something. */
export interface AboutNeed extends Need, OpenGroup {
  readonly facts: LetterFacts;
}

/** The facts of a sentence about the deal as a whole. */
export interface AboutPoint extends PointFacts {
  readonly facts: LetterFacts;
}

/** The sentences for something open, to each reader who hears of it. */
export interface OpenWords<About, R extends Reader> {
  /** Why it is open: one sentence, or two. */
  readonly reason: (about: About) => string;
  /** What is asked, as part of a list in a sentence: `name an Online Administrator`. */
  readonly ask: Readonly<Record<R, (about: About) => string>>;
  /** What is asked, in full. */
  readonly fix: Readonly<Record<R, (about: About) => string>>;
}

export type NeedWording = {
  readonly [C in NeedCode]: OpenWords<AboutNeed, Hearer<typeof NEED_HEARERS, C>>;
};
export type PointWording = {
  readonly [C in PointCode]: OpenWords<AboutPoint, Hearer<typeof POINT_HEARERS, C>>;
};

/** The labels of a letter, each one or a few words. */
export interface LetterLabels {
  readonly ask: string;
  readonly replyBy: string;
  readonly why: string;
  readonly open: string;
  readonly points: string;
  readonly request: string;
  readonly steps: string;
}

/**
 * Every sentence of the letters in one language. Another language is another object of this type; what it lacks does
 * not compile. Sentences are plain text: addresses of Microsoft's portals in them become links.
 */
export interface LetterWording {
  readonly labels: LetterLabels;
  /** The subjects: in English those of Microsoft's pages, to the word. */
  readonly subject: Readonly<Record<Reader, (facts: LetterFacts) => string>> & {
    readonly reminder: (first: FirstLetter) => string;
  };
  /** The words that a mail program shows beside the subject. */
  readonly preheader: (facts: LetterFacts, asks: readonly string[]) => string;
  readonly greeting: (name: string) => string;
  /** What comes before the summary: empty in most letters. */
  readonly opening: (facts: LetterFacts) => readonly string[];
  readonly reminderOf: (first: FirstLetter, today: Day) => string;
  /** The three lines of the summary: what is asked, by which day, and why. */
  readonly summary: {
    readonly ask: (facts: LetterFacts, asks: readonly string[]) => string;
    readonly replyBy: (facts: LetterFacts) => string;
    readonly why: (facts: LetterFacts) => string;
  };
  /** Which transaction it is about, in a line. */
  readonly reference: (facts: LetterFacts) => string;
  readonly needs: NeedWording;
  readonly points: PointWording;
  readonly roles: (roles: readonly LetterRole[]) => string;
  readonly moreContacts: (count: number) => string;
  /** The contacts of whom nothing is asked, in a line; empty if there are none. */
  readonly settled: (facts: LetterFacts) => string;
  /** The full request, where nothing is settled: what to send, point by point. */
  readonly request: {
    readonly lead: (facts: LetterFacts) => string;
    readonly parts: (facts: LetterFacts) => readonly string[];
  };
  /** The steps of an IT administrator. */
  readonly steps: (facts: LetterFacts) => readonly string[];
  /** What follows: the cloud, how to check an account, and the offer of help. */
  readonly closing: (facts: LetterFacts) => readonly string[];
  readonly thanks: string;
  /** The name of each transaction in a sentence and in a heading. */
  readonly transactions: Readonly<Record<Transaction, { readonly word: string; readonly title: string }>>;
  /** The cloud of a scope: `GCC High`; empty if nobody knows it. */
  readonly cloud: (scope: CloudScopeId) => string;
  /** A day of the week with its date. */
  readonly day: (day: Day) => string;
}
