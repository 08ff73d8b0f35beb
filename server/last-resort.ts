import type { Log } from '../src/log.ts';
import { hasPassed } from '../src/monotonic.ts';

/** What of a process the handler works with. */
export interface Guarded {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
  exit(status: number): void;
}

/** Errors within `WINDOW_MS` after which the process is ended: whatever throws so often does nothing else. */
const MOST_ERRORS = 100;
const WINDOW_MS = 10_000;

/**
 * Handles errors that nobody caught: one is logged, and the process goes on serving everybody else. Each is a defect,
 * as what belongs to a turn ends in the turn. The process is ended where it can't serve: while it starts, when errors
 * come without end, and when the log itself fails; whoever runs it starts it again.
 */
export class LastResort {
  readonly #process: Guarded;
  readonly #log: Pick<Log, 'error'>;
  readonly #monotonic: () => number;
  #isServing = false;
  #times: number[] = [];

  /** @param monotonic milliseconds since any moment, of a clock that is never set */
  constructor(guarded: Guarded, log: Pick<Log, 'error'>, monotonic: () => number) {
    this.#process = guarded;
    this.#log = log;
    this.#monotonic = monotonic;
    guarded.on('uncaughtException', (error) => this.#caught(error, 'an error was caught by nobody'));
    guarded.on('unhandledRejection', (error) => this.#caught(error, 'a rejection was handled by nobody'));
  }

  /** From now on the process serves: an error does not end it. */
  serving(): void {
    this.#isServing = true;
  }

  #caught(error: unknown, what: string): void {
    try {
      const isEndless = this.#isEndless();
      const ends = !this.#isServing || isEndless;
      const why = isEndless ? '; they come without end, so the process ends' : '; the process ends';
      this.#log.error({ err: error }, ends ? what + why : what);
      if (ends) this.#process.exit(1);
    } catch {
      this.#process.exit(1);
    }
  }

  #isEndless(): boolean {
    const now = this.#monotonic();
    this.#times = [...this.#times.filter((time) => !hasPassed(WINDOW_MS, time, now)), now];
    return this.#times.length >= MOST_ERRORS;
  }
}
