import { setTimeout } from 'node:timers/promises';
import { hasPassed, monotonic } from '../../monotonic.ts';
import { sqliteFailureOf } from '../../sqlite/failure.ts';
import type { LockBudget } from './lock-budget.ts';

/** Milliseconds between two tries: short at first, as most locks are held for the time of one write; the last one repeats. */
const PAUSES = [1, 2, 5, 10, 15, 20, 25];

/** Something that another program's lock may keep from being done; what fails for a lock has done nothing. */
export interface Locked<T> {
  /** What has to be waited for within this process, as often as there is something; null when there is nothing. */
  ready(): Promise<void> | null;
  attempt(): T;
  /** The error to throw in place of the attempt's own. */
  passed(error: unknown): unknown;
}

/**
 * Tries until no other program holds the file, and leaves the event loop to others between two tries.
 * @param limitMs milliseconds after which the failure is thrown; sooner if the budget says so
 */
export async function untilUnlocked<T>(
  limitMs: number,
  budget: Pick<LockBudget, 'waitMs' | 'waited'>,
  { ready, attempt, passed }: Locked<T>,
): Promise<T> {
  let since: number | null = null;
  for (let tries = 0; ; tries++) {
    for (let waiting = ready(); waiting; waiting = ready()) await waiting;
    try {
      return attempt();
    } catch (error) {
      if (sqliteFailureOf(error) !== 'busy') throw passed(error);
      since ??= monotonic();
      if (hasPassed(budget.waitMs(limitMs), since, monotonic())) {
        budget.waited(limitMs);
        throw passed(error);
      }
    }
    await setTimeout(PAUSES[Math.min(tries, PAUSES.length - 1)]);
  }
}
