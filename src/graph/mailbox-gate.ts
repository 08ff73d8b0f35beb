/** So many requests at once Graph takes for one mailbox (Microsoft Graph, "Outlook service limits"). */
const AT_ONCE = 4;

/** Lets four requests at a time to a mailbox, and none before the time Graph has asked for. */
export class MailboxGate {
  #inside = 0;
  readonly #waiting: (() => void)[] = [];
  /** Milliseconds since the epoch. */
  notBefore = 0;

  get isIdle(): boolean {
    return this.#inside === 0 && this.#waiting.length === 0;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    // Who is let in takes the place of who leaves, so that nobody can slip in between.
    if (this.#inside >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#inside += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#inside -= 1;
    }
  }
}
