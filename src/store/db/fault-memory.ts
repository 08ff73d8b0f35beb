import { DatabaseFault, type Fault } from '../../domain/fault.ts';
import { hasPassed } from '../../monotonic.ts';
import { driverFault } from './driver-fault.ts';

/**
 * Milliseconds for which a full disk is reported after it refused a write: the small write of a check may still have
 * found room, and where nobody writes for as long nothing else would tell.
 */
const REMEMBERED_MS = 60_000;

/** The driver's errors on their way out: as faults where they are some, with the last full disk remembered. */
export class FaultMemory {
  readonly #monotonic: () => number;
  #fullAt: number | null = null;

  /** @param monotonic milliseconds since any moment, of a clock that is never set */
  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  /** The error to throw in place of a driver's own. */
  passed(error: unknown): unknown {
    const passed = driverFault(error);
    if (passed instanceof DatabaseFault && passed.fault === 'full') this.#fullAt = this.#monotonic();
    return passed;
  }

  /** The fault that was met lately and may last; null if there is none. */
  lately(): Fault | null {
    const isOver = this.#fullAt === null || hasPassed(REMEMBERED_MS, this.#fullAt, this.#monotonic());
    return isOver ? null : 'full';
  }
}
