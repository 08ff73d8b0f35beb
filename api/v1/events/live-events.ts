/** An event for the pages of one person, or of everybody who may see a deal. */
export interface LiveEvent {
  /** `deal`, `import`, `alerts`, `drafts`. */
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

type Listener = (event: LiveEvent) => void;

/**
 * What this process has to tell one person's pages at once, such as how far their import is. What concerns a deal comes
 * from the audit log instead, whichever process wrote it (`DealChanges`).
 */
export class LiveEvents {
  readonly #listeners = new Map<string, Set<Listener>>();

  /** @param person key of a person: `personKey` */
  publish(person: string, event: LiveEvent): void {
    for (const listener of this.#listeners.get(person) ?? []) listener(event);
  }

  /** Returns what ends it. */
  subscribe(person: string, listener: Listener): () => void {
    const own = this.#listeners.get(person) ?? new Set();
    this.#listeners.set(person, own.add(listener));
    return () => {
      own.delete(listener);
      if (own.size === 0 && this.#listeners.get(person) === own) this.#listeners.delete(person);
    };
  }

  /** How many streams a person has open. */
  count(person: string): number {
    return this.#listeners.get(person)?.size ?? 0;
  }
}
