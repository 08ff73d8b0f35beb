/** A place in rows that are ordered by an instant and then by their id, both the newest first. */
export interface Keyset {
  /** ISO 8601. */
  readonly at: string;
  /** Rows of that very instant come after the place if their id is lower: none for 0, all for `ALL_OF_INSTANT`. */
  readonly id: number;
}

/** Above any id of a row: PostgreSQL's integers end here. */
export const ALL_OF_INSTANT = 2 ** 31 - 1;
