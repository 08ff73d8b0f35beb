interface Waiter {
  readonly admit: (isAdmitted: boolean) => void;
  readonly timer: NodeJS.Timeout;
}

/** A semaphore with a bounded wait and queue, first come first served. */
export class Semaphore {
  readonly #slots: number;
  readonly #waitMs: number;
  readonly #mostWaiting: number;
  readonly #queue = new Set<Waiter>();
  #taken = 0;

  /**
   * @param slots maximum of holders at once
   * @param waitMs maximum wait for a slot, in milliseconds
   * @param mostWaiting maximum of callers in the queue
   */
  constructor(slots: number, waitMs: number, mostWaiting = Number.POSITIVE_INFINITY) {
    this.#slots = slots;
    this.#waitMs = waitMs;
    this.#mostWaiting = mostWaiting;
  }

  /** Whether no slot is taken. */
  get isIdle(): boolean {
    return this.#taken === 0;
  }

  /**
   * Runs work while holding a slot. Returns null, without having run it, when no slot became free within `waitMs`, when
   * the queue is full, or when the semaphore is closed meanwhile.
   */
  async run<T>(work: () => Promise<T>): Promise<T | null> {
    if (!(await this.#take())) return null;
    try {
      return await work();
    } finally {
      this.#release();
    }
  }

  /** Turns away all callers in the queue. */
  close(): void {
    for (const waiter of this.#queue) this.#answer(waiter, false);
  }

  #take(): Promise<boolean> {
    if (this.#taken < this.#slots) {
      this.#taken += 1;
      return Promise.resolve(true);
    }
    if (this.#queue.size >= this.#mostWaiting) return Promise.resolve(false);
    return new Promise((admit) => {
      const timer = setTimeout(() => this.#answer(waiter, false), this.#waitMs).unref();
      const waiter: Waiter = { admit, timer };
      this.#queue.add(waiter);
    });
  }

  /** Hands the slot over directly, so that no later caller can take it before the first in the queue. */
  #release(): void {
    const [next] = this.#queue;
    if (next) this.#answer(next, true);
    else this.#taken -= 1;
  }

  #answer(waiter: Waiter, isAdmitted: boolean): void {
    clearTimeout(waiter.timer);
    this.#queue.delete(waiter);
    waiter.admit(isAdmitted);
  }
}
