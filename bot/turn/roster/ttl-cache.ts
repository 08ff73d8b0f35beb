import { hasPassed } from '../../../src/monotonic.ts';

interface Kept<T> {
  readonly value: Promise<T>;
  readonly at: number;
}

const MOST_KEPT = 5000;

/** A cache whose values expire. A key that is asked for while its value is still under way gets the same promise. */
export class TtlCache<T> {
  readonly #monotonic: () => number;
  readonly #forMs: number;
  readonly #kept = new Map<string, Kept<T>>();

  /** @param monotonic milliseconds since any moment, of a clock that is never set */
  constructor(monotonic: () => number, forMs: number) {
    this.#monotonic = monotonic;
    this.#forMs = forMs;
  }

  /** Whether a key has a value that has not expired. */
  has(key: string): boolean {
    const kept = this.#kept.get(key);
    return kept !== undefined && !hasPassed(this.#forMs, kept.at, this.#monotonic());
  }

  /** The cached value of a key, else the value `ask` resolves to. A rejection is not cached. */
  get(key: string, ask: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key);
    if (kept && this.has(key)) return kept.value;
    const value = ask();
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const entry = { value, at: this.#monotonic() };
    this.#kept.set(key, entry);
    value.catch(() => {
      if (this.#kept.get(key) === entry) this.#kept.delete(key);
    });
    return value;
  }
}
