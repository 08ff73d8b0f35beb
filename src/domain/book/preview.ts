/** The outcome of one deal of a book, imported or previewed, as it is shown to people. */
export interface ToldDeal {
  readonly dealId: string;
  /** Left out by previews that earlier versions stored. */
  readonly customer?: string | null;
  /** The changes of the deal, or the reason why it is refused; in words. */
  readonly changes: readonly string[];
}

/** A heading of a book that is no known column, and the column that it is read as. */
export interface ToldHeading {
  readonly heading: string;
  readonly column: string;
}

/** A problem of a row of a book, as it is shown to people. */
export interface ToldProblem {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  /** The name of the column; empty when the problem is of the whole row. */
  readonly column: string;
  readonly message: string;
  /** Set where it only tells how something is read that is written otherwise. */
  readonly reading?: string;
  /** The first rows that it is true of, where it is true of several, and how many there are. */
  readonly lines?: readonly number[];
  readonly count?: number;
}
