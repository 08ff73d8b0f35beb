/**
 * How long the key of an activity is kept, in milliseconds: far longer than Teams goes on repeating an activity whose
 * answer takes more than about 15 seconds.
 */
export const REMEMBER_MS = 10 * 60_000;
/** The number of keys that are kept at most; of these at least the newest half. */
const maxEntries = 10_000;

/**
 * Keeps the keys of the activities that were handled, so that an activity Teams repeats has one effect only. Ask it
 * after authentication: otherwise a stranger could have activities refused by sending their ids first.
 */
export class DuplicateGuard {
  /** The newest keys, and the keys before them. A whole map is dropped at once: deleting from its front gets slow. */
  #recent = new Map<string, number>();
  #older = new Map<string, number>();
  #recentSince = 0;

  /**
   * Whether this key was added less than ten minutes before `now`; a key that was not is added.
   * @param now milliseconds since the epoch
   */
  seen(key: string, now: number): boolean {
    if (this.#recent.size >= maxEntries / 2 || now - this.#recentSince >= REMEMBER_MS) this.#turnOver(now);
    const takenAt = this.#recent.get(key) ?? this.#older.get(key);
    if (takenAt !== undefined && now - takenAt < REMEMBER_MS) return true;
    this.#older.delete(key);
    this.#recent.set(key, now);
    return false;
  }

  /** Removes a key whose turn failed before it had an effect: a repeat of the activity is to be handled. */
  forget(key: string): void {
    this.#recent.delete(key);
    this.#older.delete(key);
  }

  get size(): number {
    return this.#recent.size + this.#older.size;
  }

  #turnOver(now: number): void {
    this.#older = this.#recent;
    this.#recent = new Map();
    this.#recentSince = now;
  }
}
