/** What became of one deal of a book, or would become of it, as people are told. */
export interface ToldDeal {
  readonly dealId: string;
  /** What changes, or why it is refused; in words. */
  readonly changes: readonly string[];
}

/** Something wrong with a row, as people are told. */
export interface ToldProblem {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  /** Empty when it is about the row as a whole. */
  readonly column: string;
  readonly message: string;
}
