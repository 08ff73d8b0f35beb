/**
 * A stream of bytes whose beginning is looked at before all of it is read: what was looked at is read again from memory, as
 * reading a workbook anew takes a thread of its own.
 */
export class Peeked {
  readonly #rest: AsyncIterator<Uint8Array>;
  readonly #seen: Uint8Array[] = [];

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#rest = source[Symbol.asyncIterator]();
  }

  /** The beginning, for as long as it is read. */
  async *beginning(): AsyncGenerator<Uint8Array> {
    for (let next = await this.#rest.next(); !next.done; next = await this.#rest.next()) {
      this.#seen.push(next.value);
      yield next.value;
    }
  }

  /** All of it, once; it is closed with its reader. */
  async *all(): AsyncGenerator<Uint8Array> {
    try {
      for (let next = this.#seen.shift(); next; next = this.#seen.shift()) yield next;
      for (let next = await this.#rest.next(); !next.done; next = await this.#rest.next()) yield next.value;
    } finally {
      await this.close();
    }
  }

  /** Ends the source, where it is not read to its end. */
  async close(): Promise<void> {
    await this.#rest.return?.();
  }
}
