/** How far ahead of its date a deal that is not ready counts as how much at risk. All are configuration. */
export interface RiskSteps {
  /** Days left, inclusive, up to which the risk is of that level. */
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
}

export interface Thresholds {
  /** A person's check counts for this many calendar days. */
  readonly freshDays: number;
  readonly blocked: RiskSteps;
  readonly unverified: RiskSteps;
  /** The end-of-quarter rush: within so many days of a date that falls in the last days of a fiscal quarter. */
  readonly quarterEnd: {
    readonly withinDays: number;
    readonly lastDays: number;
    /** The months (1–12) that close a Microsoft fiscal quarter. */
    readonly closingMonths: readonly number[];
  };
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  freshDays: 30,
  blocked: { critical: 7, high: 21, medium: 45 },
  unverified: { critical: 3, high: 10, medium: 30 },
  quarterEnd: { withinDays: 30, lastDays: 14, closingMonths: [3, 6, 9, 12] },
};
