/** So many requests at once Graph takes for one mailbox (Microsoft Graph, "Outlook service limits"). */
const AT_ONCE = 4;

/**
 * Who has waited so long for their turn is sent away: a call then ends before the claim on its draft runs out, which
 * is renewed before each that writes.
 */
const TURN_MS = 45_000;

/** Lets four requests at a time to a mailbox, and none before the time Graph has asked for. */
export class MailboxGate {
  #inside = 0;
  readonly #waiting = new Set<() => void>();
  readonly #turnMs: number;
  /** Milliseconds since the epoch. */
  notBefore = 0;

  constructor(turnMs = TURN_MS) {
    this.#turnMs = turnMs;
  }

  get isIdle(): boolean {
    return this.#inside === 0 && this.#waiting.size === 0;
  }

  /** Null when its turn did not come in time; then nothing was done. */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    // Who is let in takes the place of who leaves, so that nobody can slip in between.
    if (this.#inside < AT_ONCE) this.#inside += 1;
    else if (!(await this.#turn())) return null;
    try {
      return await work();
    } finally {
      const [next] = this.#waiting;
      if (next) next();
      else this.#inside -= 1;
    }
  }

  #turn(): Promise<boolean> {
    return new Promise((resolve) => {
      const leave = (isIn: boolean) => {
        clearTimeout(timer);
        this.#waiting.delete(enter);
        resolve(isIn);
      };
      const enter = () => leave(true);
      const timer = setTimeout(() => leave(false), this.#turnMs).unref();
      this.#waiting.add(enter);
    });
  }
}
