import type { Day } from '../../domain/day.ts';
import type { Risk } from '../../domain/ids.ts';

/** A span of days, both ends included; null is an open end. */
export interface Window {
  /** The span as words in a sentence: `this week`, `in June 2026`. */
  readonly label: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A minimum risk when it is `high`, an exact one otherwise. */
export type RiskWord = Exclude<Risk, 'none'>;

export type VerdictWord = 'ready' | 'not-ready' | 'blocked' | 'unverified';
