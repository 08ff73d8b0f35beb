interface Kept<T> {
  readonly value: Promise<T>;
  readonly at: number;
}

const MOST_KEPT = 5000;

/** Answers that are good for a while. Who asks while the answer is under way waits for the same one. */
export class TtlCache<T> {
  readonly #now: () => number;
  readonly #forMs: number;
  readonly #kept = new Map<string, Kept<T>>();

  constructor(now: () => number, forMs: number) {
    this.#now = now;
    this.#forMs = forMs;
  }

  /** The answer kept under a key, or a new one. A failure is not kept. */
  get(key: string, ask: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key);
    if (kept && this.#now() - kept.at < this.#forMs) return kept.value;
    const value = ask();
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const entry = { value, at: this.#now() };
    this.#kept.set(key, entry);
    value.catch(() => {
      if (this.#kept.get(key) === entry) this.#kept.delete(key);
    });
    return value;
  }

  forget(key: string): void {
    this.#kept.delete(key);
  }
}
