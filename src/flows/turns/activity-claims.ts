import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import {
  claimActivity,
  holdActivity,
  isActivityDone,
  releaseActivity,
  settleActivity,
} from '../../store/queries/turns/handled-activities.ts';
import type { Schema } from '../../store/schema/index.ts';
import { DuplicateGuard, REMEMBER_MS } from './duplicate-guard.ts';

/**
 * How long a claim lasts in milliseconds unless it is extended: shorter than Teams waits for an answer (about 15
 * seconds), so that what a killed process had is done by the repeat that follows.
 */
export const ACTIVITY_LEASE_MS = 10_000;

/** An activity that is this process's to handle. */
export interface ActivityHold {
  /** Extends the lease. */
  extend(): Promise<void>;
  /** Marks the activity as done. */
  settle(): Promise<void>;
  /** Gives the activity back, because handling it failed. */
  release(): Promise<void>;
}

/** The claims on activities. Ask it after authentication: otherwise a stranger could have activities refused. */
export interface ActivityClaims {
  /** Claims an activity; `done`: it was handled in the last ten minutes; `under-way`: somebody handles it. */
  claim(key: string): Promise<ActivityHold | 'done' | 'under-way'>;
}

/** Claims among the requests of one process. */
export class LocalClaims implements ActivityClaims {
  readonly #now: () => number;
  readonly #claimed = new DuplicateGuard();
  readonly #underWay = new Set<string>();

  constructor(now: () => number) {
    this.#now = now;
  }

  async claim(key: string): Promise<ActivityHold | 'done' | 'under-way'> {
    if (this.#underWay.has(key)) return 'under-way';
    if (this.#claimed.seen(key, this.#now())) return 'done';
    this.#underWay.add(key);
    return {
      extend: async () => {},
      settle: async () => {
        this.#underWay.delete(key);
      },
      release: async () => {
        this.#underWay.delete(key);
        this.#claimed.forget(key);
      },
    };
  }
}

/** Claims among all processes on a database. A process that is killed leaves a claim that runs out. */
export class SharedClaims implements ActivityClaims {
  readonly #db: Kysely<Schema>;
  readonly #now: () => number;

  constructor(db: Kysely<Schema>, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async claim(key: string): Promise<ActivityHold | 'done' | 'under-way'> {
    const held = { key, holder: randomUUID() };
    const claim = {
      ...held,
      at: this.#in(0),
      leaseUntil: this.#in(ACTIVITY_LEASE_MS),
      forgottenUntil: this.#in(-REMEMBER_MS),
    };
    if (!(await claimActivity(this.#db, claim)))
      return (await isActivityDone(this.#db, key)) ? 'done' : 'under-way';
    return {
      extend: () => holdActivity(this.#db, held, this.#in(ACTIVITY_LEASE_MS)),
      settle: () => settleActivity(this.#db, held, this.#in(0)),
      release: () => releaseActivity(this.#db, held),
    };
  }

  #in(ms: number): string {
    return new Date(this.#now() + ms).toISOString();
  }
}
