import type { Day } from '../../domain/day.ts';
import type { Risk, Transaction } from '../../domain/ids.ts';

/** Every sentence of the digest in one language, but for those that the catalogue of the rules has. */
export interface DigestWording {
  /** How many deals there are, and in how many days the next is due (null if none is ahead). */
  readonly summary: (counts: {
    readonly open: number;
    readonly ready: number;
    readonly next: number | null;
  }) => string;
  /** Which agreement a deal is about: `EA renewal`. */
  readonly what: (program: string, transaction: Transaction | null) => string;
  /** How a deal stands; null for one that is ready. */
  readonly state: (risk: Risk | null) => string;
  /** The due day of a deal, and the days to it; null without one. */
  readonly date: (day: Day | null, days: number) => string;
  /** A finding; `subject` is the contact that it is about, empty if it is about the deal. */
  readonly reason: (subject: string, sentence: string) => string;
  readonly moreReasons: (count: number) => string;
  readonly fix: (who: string, what: string) => string;
  /** The deals that are only counted. */
  readonly moreDeals: (
    byRisk: readonly { readonly risk: Risk; readonly count: number }[],
    ready: number,
  ) => string;
}
