import { setTimeout } from 'node:timers/promises';
import { sqliteFailureOf } from '../../sqlite/failure.ts';

/** Milliseconds between two tries: short at first, as most locks are held for the time of one write; the last one repeats. */
const PAUSES = [1, 2, 5, 10, 15, 20, 25];

/**
 * Tries until no other program holds the file, and leaves the event loop to others between two tries. What fails for a
 * lock has done nothing, so it may be tried again.
 * @param limitMs milliseconds after which the failure is thrown
 */
export async function untilUnlocked<T>(limitMs: number, attempt: () => Promise<T>): Promise<T> {
  const since = performance.now();
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (sqliteFailureOf(error) !== 'busy' || performance.now() - since >= limitMs) throw error;
    }
    await setTimeout(PAUSES[Math.min(tries, PAUSES.length - 1)]);
  }
}
