import type { CloudScopeId, Stage, Transaction } from '../domain/ids.ts';
import type { Condition, Order } from './lists/condition.ts';
import type { RiskWord, VerdictWord, Window } from './lists/values.ts';
import type { Missing } from './missing.ts';

export type { RiskWord, VerdictWord, Window } from './lists/values.ts';

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
  /** What else holds for them. */
  readonly where?: readonly Condition[];
  /** The order, where it is not the most at risk first; the largest first is `orderedBy`. */
  readonly order?: Order;
  /** The most deals that are wanted. */
  readonly top?: number;
  /** Whether they are to be counted. */
  readonly count?: true;
  /** Whether no word for several deals stands in the sentence, so that a customer's name means that customer's deal. */
  readonly isOne?: boolean;
  /** Words of the sentence that were not understood. */
  readonly unread?: readonly string[];
  /** The grouping to count by; absent for a list. */
  readonly by?: Grouping;
  /** Words of customer names or ids. */
  readonly words: readonly string[];
}

/** A parsed question; `other` concerns no deal. */
export type Question = DealQuestion | ListQuestion | { readonly kind: 'other' };
