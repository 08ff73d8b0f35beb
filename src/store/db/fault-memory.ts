import { DatabaseFault, type Fault } from '../../domain/fault.ts';
import { driverFault } from './driver-fault.ts';

/**
 * Milliseconds for which a full disk is reported after it refused a write: the small write of a check may still have
 * found room, and where nobody writes for as long nothing else would tell.
 */
const REMEMBERED_MS = 60_000;

/** The driver's errors on their way out: as faults where they are some, with the last full disk remembered. */
export class FaultMemory {
  readonly #now: () => number;
  #fullAt: number | null = null;

  /** @param now milliseconds since any moment */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The error to throw in place of a driver's own. */
  passed(error: unknown): unknown {
    const passed = driverFault(error);
    if (passed instanceof DatabaseFault && passed.fault === 'full') this.#fullAt = this.#now();
    return passed;
  }

  /** The fault that was met lately and may last; null if there is none. */
  lately(): Fault | null {
    return this.#fullAt !== null && this.#now() - this.#fullAt < REMEMBERED_MS ? 'full' : null;
  }
}
