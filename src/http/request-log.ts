import type { Log } from '../log.ts';

/** How long refusals are counted before their number is logged, in milliseconds. */
const WINDOW_MS = 60_000;
/** Kinds of refusals that are told apart within that time; the others are counted as one. */
const MOST_KINDS = 30;
const MOST_REASON = 200;

interface RefusalCount {
  readonly status: number;
  readonly reason: string;
  /** Refusals of this kind since the one that was logged. */
  times: number;
}

/**
 * The log entries of requests that could not be served. Whoever can reach the port can be refused as often as they like,
 * so the first refusal of a kind is logged, and the others by their number, once a minute.
 */
export class RequestLog {
  readonly #log: Pick<Log, 'info' | 'error'>;
  readonly #now: () => number;
  readonly #counts = new Map<string, RefusalCount>();
  #since: number;

  /** @param now milliseconds since any moment */
  constructor(log: Pick<Log, 'info' | 'error'>, now: () => number) {
    this.#log = log;
    this.#now = now;
    this.#since = now();
  }

  /** Logs a failure of this program. */
  failed(error: unknown): void {
    this.#log.error({ err: error }, 'a request failed');
  }

  /** Logs or counts a request that was refused. */
  refused(status: number, reason: string): void {
    if (this.#now() - this.#since >= WINDOW_MS) this.tell();
    const told = reason.slice(0, MOST_REASON);
    const key = `${status} ${told}`;
    const isOther = !this.#counts.has(key) && this.#counts.size >= MOST_KINDS;
    const count = this.#counts.get(isOther ? '' : key);
    if (count) {
      count.times += 1;
      return;
    }
    const first = { status: isOther ? 0 : status, reason: isOther ? 'other reasons' : told };
    this.#counts.set(isOther ? '' : key, { ...first, times: 0 });
    this.#log.info({ status, reason: told }, 'a request was refused');
  }

  /** Logs the numbers that are counted, and begins to count anew. */
  tell(): void {
    const refused = [...this.#counts.values()].filter(({ times }) => times > 0);
    const forMs = this.#now() - this.#since;
    this.#counts.clear();
    this.#since = this.#now();
    if (refused.length > 0) this.#log.info({ refused, forMs }, 'more requests were refused');
  }
}
