/** Risk levels of a deal that is not ready, by days left. All are configuration. */
export interface RiskSteps {
  /** Most days left (inclusive) at which the risk is of that level. */
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
}

export interface Thresholds {
  /** Calendar days a person's check stays fresh. */
  readonly freshDays: number;
  readonly blocked: RiskSteps;
  readonly unverified: RiskSteps;
  /**
   * The end-of-quarter rush: at most `withinDays` left, and a date in the `lastDays` days of a fiscal
   * quarter.
   */
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
