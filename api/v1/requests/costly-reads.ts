import { Semaphore } from '../../../src/http/semaphore.ts';
import { Problem } from '../problem.ts';

/** What one person may ask of what is costly. */
export interface CostlyLimits {
  readonly atOnce: number;
  readonly waiting: number;
  /** Longest wait, in milliseconds. */
  readonly waitMs: number;
}

/** A page asks for two at once; the others come from other windows, or from questions it has dropped. */
const LIMITS: CostlyLimits = { atOnce: 2, waiting: 8, waitMs: 5000 };

/** Lets each person have few costly reads at once; a few more wait a little, and what is above that is refused. */
export class CostlyReads {
  readonly #limits: CostlyLimits;
  readonly #people = new Map<string, Semaphore>();

  constructor(limits = LIMITS) {
    this.#limits = limits;
  }

  /**
   * Runs a costly read of a person.
   * @throws Problem `too-many-requests`, without having run it
   */
  async run(person: string, read: () => Promise<void>): Promise<void> {
    const { atOnce, waiting, waitMs } = this.#limits;
    const slots = this.#people.get(person) ?? new Semaphore(atOnce, waitMs, waiting);
    this.#people.set(person, slots);
    const ran = await slots
      .run(async () => {
        await read();
        return true;
      })
      .finally(() => {
        if (slots.isIdle && this.#people.get(person) === slots) this.#people.delete(person);
      });
    if (ran === null)
      throw new Problem('too-many-requests', 'You ask for too much at once. Wait a moment.', {
        retryAfterMs: 1000,
      });
  }
}
