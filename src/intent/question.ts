import type { Day } from '../domain/day.ts';
import type { CloudScopeId, Risk, Stage, Transaction } from '../domain/ids.ts';

/** Some days, both ends included; null is open. */
export interface Window {
  /** As it stands in a sentence: `this week`, `in June 2026`. */
  readonly label: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A month; of any year, when none was said. */
export interface Month {
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | null;
}

/** By what deals are narrowed down, one or many. */
export interface Particulars {
  readonly program?: string;
  readonly transaction?: Transaction;
  readonly scope?: CloudScopeId;
}

/**
 * How somebody came to speak of a deal: by asking how it stands (`is Contoso ready?`), by words that name it
 * and nothing else, or in a question that may be about anything.
 */
export type DealForm = 'deal-question' | 'name' | 'question';

/** A question about one deal. */
export interface DealQuestion extends Particulars {
  readonly kind: 'deal';
  readonly form: DealForm;
  /** What is left to find it by, without the particulars; empty when only these were said. */
  readonly words: readonly string[];
  /** Every word that may stand in a name, the particulars among them. */
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
  /** Words of a name or an address: of the PDM, or of whoever else `Ann's deals` may mean. */
  readonly pdm?: readonly string[];
  /** Only the asker's own. */
  readonly mine: boolean;
  /** Counted by this, instead of listed. */
  readonly by?: Grouping;
  /** Words of customers or ids. */
  readonly words: readonly string[];
}

/** `high risk` is meant as at least that; the others are meant as they stand. */
export type RiskWord = Exclude<Risk, 'none'>;

export type VerdictWord = 'ready' | 'not-ready' | 'blocked' | 'unverified';

/** What a text asks for; `other` is about no deal. */
export type Question = DealQuestion | ListQuestion | { readonly kind: 'other' };
