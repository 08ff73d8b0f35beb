/** Work that goes on after the request that began it is answered. */
export class LastingWork {
  readonly #running = new Set<Promise<void>>();

  /** @param work it rejects never */
  follow(work: Promise<void>): void {
    const followed = work.finally(() => this.#running.delete(followed));
    this.#running.add(followed);
  }

  /** Resolves once none is running. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
