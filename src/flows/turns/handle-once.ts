import { setTimeout } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import { ACTIVITY_LEASE_MS, type ActivityClaims, type ActivityHold } from './activity-claims.ts';

/** Times in milliseconds. */
export interface HandleOnceTimes {
  /** How often a lease is extended. */
  readonly extendEveryMs: number;
  /** How long a repeat waits for the process that has its activity, and how often it looks meanwhile. */
  readonly waitMs: number;
  readonly lookEveryMs: number;
}

/** A lease outlasts two extensions that fail; whoever waits outlasts the lease of a process that was killed. */
const TIMES: HandleOnceTimes = {
  extendEveryMs: ACTIVITY_LEASE_MS / 3,
  waitMs: ACTIVITY_LEASE_MS + 2000,
  lookEveryMs: 100,
};

/** What became of an activity: handled just now, cut off, handled before, or still being handled elsewhere. */
export type Handled = 'handled' | 'given-up' | 'done' | 'under-way';

/** What work resolves to that was cut off: its activity counts as not handled. */
export const GIVEN_UP = Symbol('given up');

export interface HandleOnceOptions {
  readonly claims: ActivityClaims;
  readonly log: Pick<Log, 'error' | 'warn'>;
  /** Aborted when the process is asked to stop: a repeat that waits for another process then waits no longer. */
  readonly stopping?: AbortSignal | undefined;
  readonly times?: HandleOnceTimes;
}

/**
 * Runs work once under a key, whichever process is asked to. A repeat waits for the first; it runs itself where the
 * first failed, or was killed.
 */
export class HandleOnce {
  readonly #options: HandleOnceOptions;

  constructor(options: HandleOnceOptions) {
    this.#options = options;
  }

  async run(key: string, work: () => Promise<unknown>): Promise<Handled> {
    const claimed = await this.#claimed(key);
    if (typeof claimed === 'string') return claimed;
    const { extendEveryMs } = this.#options.times ?? TIMES;
    const extending = setInterval(() => this.#extend(claimed), extendEveryMs);
    try {
      if ((await work()) === GIVEN_UP) {
        await this.#logged(claimed.release(), 'an activity that was cut off could not be given back');
        return 'given-up';
      }
    } catch (error) {
      await this.#logged(claimed.release(), 'an activity that failed could not be given back');
      throw error;
    } finally {
      clearInterval(extending);
    }
    await this.#logged(claimed.settle(), 'that an activity is done could not be stored');
    return 'handled';
  }

  async #claimed(key: string): Promise<ActivityHold | 'done' | 'under-way'> {
    const { claims, stopping, times = TIMES } = this.#options;
    const { lookEveryMs, waitMs } = times;
    for (let waited = 0; ; waited += lookEveryMs) {
      const claimed = await claims.claim(key);
      if (claimed !== 'under-way' || waited >= waitMs || stopping?.aborted) return claimed;
      await setTimeout(lookEveryMs, undefined, stopping ? { signal: stopping } : {}).catch(() => {});
    }
  }

  #extend(held: ActivityHold): void {
    held
      .extend()
      .catch((error: unknown) =>
        this.#options.log.warn({ err: error }, 'the lease of an activity could not be extended'),
      );
  }

  /** The work is done or has failed by now, whatever the database says of it. */
  async #logged(write: Promise<void>, what: string): Promise<void> {
    try {
      await write;
    } catch (error) {
      this.#options.log.error({ err: error }, what);
    }
  }
}
