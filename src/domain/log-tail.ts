/** Transactions of a database at one moment, by their numbers, which only grow. */
export interface TransactionHorizon {
  /** The lowest that may still be open: all below it have ended. */
  readonly oldestOpen: bigint;
  /** The first that had not begun. */
  readonly next: bigint;
}

/** Ids of a log, both ends included. */
export interface IdRange {
  readonly from: number;
  readonly to: number;
}

interface Gap extends IdRange {
  /** Whoever may still fill it has a lower number; null until that is known. */
  readonly openBelow: bigint | null;
}

/**
 * Follows a log whose ids are given out before its entries can be seen, as PostgreSQL does: an entry may come into sight after
 * one with a higher id, whose transaction ended first, however many those are and however long it takes. Ids that were passed
 * over are looked for until every transaction has ended that may have taken one; what is missing then was rolled back.
 *
 * A transaction that takes an id has a number at the latest one round later, so the number is noted only then.
 */
export class LogTail {
  #seen: number;
  #gaps: readonly Gap[] = [];

  /** @param seen the id after which the log is followed */
  constructor(seen: number) {
    this.#seen = seen;
  }

  /** The highest id that was seen. */
  get seen(): number {
    return this.#seen;
  }

  /** Ids that were passed over, and may still come into sight. */
  get missing(): readonly IdRange[] {
    return this.#gaps;
  }

  /**
   * Takes which of the missing ones a round has found; once a round, before what comes next, as it is what makes gaps older.
   * @param horizon of a moment before that was read; null where ids are given out in the order in which they come into sight
   */
  tookMissing(ids: readonly number[], horizon: TransactionHorizon | null): void {
    const found = new Set(ids);
    this.#gaps = this.#gaps.flatMap((gap) => without(gap, found)).flatMap((gap) => ofNow(gap, horizon));
  }

  /**
   * Takes a page of the entries after `seen`; a round may have many.
   * @param hasGaps whether one that is passed over may still come into sight
   */
  tookNext(ids: readonly number[], hasGaps: boolean): void {
    const next = ids.filter((id) => id > this.#seen).toSorted((one, other) => one - other);
    for (const id of next) {
      if (hasGaps && id > this.#seen + 1)
        this.#gaps = [...this.#gaps, { from: this.#seen + 1, to: id - 1, openBelow: null }];
      this.#seen = id;
    }
  }
}

/** What is left of a gap whose transactions may not all have ended. */
function ofNow(gap: Gap, horizon: TransactionHorizon | null): readonly Gap[] {
  if (!horizon) return [];
  if (gap.openBelow === null) return [{ ...gap, openBelow: horizon.next }];
  return horizon.oldestOpen >= gap.openBelow ? [] : [gap];
}

function without(gap: Gap, found: ReadonlySet<number>): readonly Gap[] {
  const filled = [...found].filter((id) => id >= gap.from && id <= gap.to).toSorted((a, b) => a - b);
  const left: Gap[] = [];
  let from = gap.from;
  for (const id of [...filled, gap.to + 1]) {
    if (id > from) left.push({ ...gap, from, to: id - 1 });
    from = id + 1;
  }
  return left;
}
