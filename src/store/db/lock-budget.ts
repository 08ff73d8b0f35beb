import { hasPassed } from '../../monotonic.ts';

/** Milliseconds that a write waits for a lock that was waited for in vain lately: as long as one write of another takes. */
const BRIEF_MS = 50;

/** Milliseconds after the last wait in vain until a lock is waited for in full again. */
const LATELY_MS = 1000;

/**
 * How long the writes of a connection wait for another program's lock. Who has a few writes to make, or comes while
 * nobody gets through, is told soon, as waiting for each in full would add up.
 */
export class LockBudget {
  readonly #fullMs: number;
  readonly #monotonic: () => number;
  #inVainAt = Number.NEGATIVE_INFINITY;

  /**
   * @param fullMs milliseconds that a write waits at most
   * @param monotonic milliseconds since any moment, of a clock that is never set
   */
  constructor(fullMs: number, monotonic: () => number) {
    this.#fullMs = fullMs;
    this.#monotonic = monotonic;
  }

  /** Milliseconds to wait, for a write that would wait for `limitMs`. */
  waitMs(limitMs: number): number {
    return this.#isSpent() ? Math.min(limitMs, BRIEF_MS) : limitMs;
  }

  /** To be called when a write has waited in vain. One that asked for less than all has not shown that it lasts. */
  waited(limitMs: number): void {
    if (limitMs >= this.#fullMs || this.#isSpent()) this.#inVainAt = this.#monotonic();
  }

  /** To be called when a write got through. */
  gotThrough(): void {
    this.#inVainAt = Number.NEGATIVE_INFINITY;
  }

  #isSpent(): boolean {
    return !hasPassed(LATELY_MS, this.#inVainAt, this.#monotonic());
  }
}
