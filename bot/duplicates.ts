/** Ten minutes: far beyond the repeats Teams sends when an answer takes longer than about 15 seconds. */
const rememberMs = 10 * 60_000;
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
  // A Map keeps insertion order and keys are never re-inserted, so the first entry is always the oldest.
  readonly #takenAt = new Map<string, number>();

  /**
   * True when this key was taken less than ten minutes before `now`; otherwise takes it.
   * @param now milliseconds since the epoch
   */
  seen(key: string, now: number): boolean {
    this.#dropOld(now);
    if (this.#takenAt.has(key)) return true;
    if (this.#takenAt.size >= maxEntries) this.#dropFirst();
    this.#takenAt.set(key, now);
    return false;
  }

  /** Gives a key back: the turn failed before it had an effect, so a repeat is welcome. */
  forget(key: string): void {
    this.#takenAt.delete(key);
  }

  get size(): number {
    return this.#takenAt.size;
  }

  #dropOld(now: number): void {
    for (const [key, takenAt] of this.#takenAt) {
      if (now - takenAt < rememberMs) return;
      this.#takenAt.delete(key);
    }
  }

  #dropFirst(): void {
    for (const key of this.#takenAt.keys()) {
      this.#takenAt.delete(key);
      return;
    }
  }
}
