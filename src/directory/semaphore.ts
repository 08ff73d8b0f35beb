interface Waiting {
  readonly admit: (admitted: boolean) => void;
  readonly timer: NodeJS.Timeout;
}

/** Lets so many in at once; the others wait in line, but not for ever and not without end. */
export class Semaphore {
  readonly #places: number;
  readonly #waitMs: number;
  readonly #longestLine: number;
  readonly #line = new Set<Waiting>();
  #inside = 0;

  constructor(places: number, waitMs: number, longestLine: number) {
    this.#places = places;
    this.#waitMs = waitMs;
    this.#longestLine = longestLine;
  }

  /** True once inside (then call `leave`); false when it took too long or the line is too long. */
  enter(): Promise<boolean> {
    if (this.#inside < this.#places) {
      this.#inside += 1;
      return Promise.resolve(true);
    }
    if (this.#line.size >= this.#longestLine) return Promise.resolve(false);
    return new Promise((admit) => {
      const timer = setTimeout(() => this.#callUp(waiting, false), this.#waitMs);
      const waiting: Waiting = { admit, timer };
      this.#line.add(waiting);
    });
  }

  /** The place goes to whoever has waited longest. */
  leave(): void {
    const [next] = this.#line;
    if (next) this.#callUp(next, true);
    else this.#inside -= 1;
  }

  /** Sends everybody in line away. */
  close(): void {
    for (const waiting of this.#line) this.#callUp(waiting, false);
  }

  #callUp(waiting: Waiting, admitted: boolean): void {
    clearTimeout(waiting.timer);
    this.#line.delete(waiting);
    waiting.admit(admitted);
  }
}
