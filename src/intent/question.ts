import type { Day } from '../domain/day.ts';
import type { CloudScopeId, Risk, Stage, Transaction } from '../domain/ids.ts';
import type { Missing } from './missing.ts';

/** A span of days, both ends included; null is an open end. */
export interface Window {
  /** The span as words in a sentence: `this week`, `in June 2026`. */
  readonly label: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A month; of any year when `year` is null. */
export interface Month {
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | null;
}

/** Filters of a question about deals. */
export interface Particulars {
  readonly program?: string;
  readonly transaction?: Transaction;
  readonly scope?: CloudScopeId;
}

/**
 * The form in which a deal was asked about: a question about its readiness (`is Contoso ready?`), nothing but its
 * name, or a question that may be about anything.
 */
export type DealForm = 'deal-question' | 'name' | 'question';

/** A question about one deal. */
export interface DealQuestion extends Particulars {
  readonly kind: 'deal';
  readonly form: DealForm;
  /** The words to find the deal by, without the filters; empty when only filters were stated. */
  readonly words: readonly string[];
  /** All words that may be part of a name, including those of the filters. */
  readonly said: readonly string[];
  readonly month?: Month;
}

export const GROUPINGS = ['pdm', 'program'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A question about many deals. */
export interface ListQuestion extends Particulars {
  readonly kind: 'list';
  readonly atRisk: boolean;
  readonly verdict?: VerdictWord;
  readonly risk?: RiskWord;
  readonly stage?: Stage;
  readonly window?: Window;
  /** Words of a name or address: the PDM's, or those of the person in `Ann's deals`. */
  readonly pdm?: readonly string[];
  /** Whether only the asker's own deals are wanted. */
  readonly mine: boolean;
  /** The largest first; left out, the most at risk. */
  readonly orderedBy?: 'value';
  /** What they lack. Of a check, the window says since when; else when they are due. */
  readonly missing?: Missing;
  /** The grouping to count by; absent for a list. */
  readonly by?: Grouping;
  /** Words of customer names or ids. */
  readonly words: readonly string[];
}

/** A minimum risk when it is `high`, an exact one otherwise. */
export type RiskWord = Exclude<Risk, 'none'>;

export type VerdictWord = 'ready' | 'not-ready' | 'blocked' | 'unverified';

/** A parsed question; `other` concerns no deal. */
export type Question = DealQuestion | ListQuestion | { readonly kind: 'other' };
