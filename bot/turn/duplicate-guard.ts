/** Ten minutes: far beyond the repeats Teams sends when an answer takes longer than about 15 seconds. */
const rememberMs = 10 * 60_000;
/** At least half of these are remembered. */
const maxEntries = 10_000;

/** The key of an activity: ids are only unique within a conversation. */
export function duplicateKey(conversationId: string, activityId: string): string {
  return `${conversationId}\n${activityId}`;
}

/**
 * Remembers which activities were taken, so that one Teams repeats has one effect only. Ask it after
 * authentication, or a stranger could make the bot deaf to ids that are still to come.
 */
export class DuplicateGuard {
  /** Those taken last, and those before them: whole maps are dropped, as emptying one from its front gets slow. */
  #recent = new Map<string, number>();
  #older = new Map<string, number>();
  #recentSince = 0;

  /**
   * True when this key was taken less than ten minutes before `now`; otherwise takes it.
   * @param now milliseconds since the epoch
   */
  seen(key: string, now: number): boolean {
    if (this.#recent.size >= maxEntries / 2 || now - this.#recentSince >= rememberMs) this.#turnOver(now);
    const takenAt = this.#recent.get(key) ?? this.#older.get(key);
    if (takenAt !== undefined && now - takenAt < rememberMs) return true;
    this.#older.delete(key);
    this.#recent.set(key, now);
    return false;
  }

  /** Gives a key back: the turn failed before it had an effect, so a repeat is welcome. */
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
