import { type EscalateContext, escalateOverdue } from './escalate.ts';
import { scan, tickOf } from './scan.ts';

/** The interval between two scans, unless it is configured. */
export const SCAN_EVERY_MS = 900_000;

/**
 * Scans at the start and then at every tick, until `stop` is aborted. A process that slept through some ticks makes up for
 * them with one scan; of several processes one scans at each tick. After each scan, critical alerts that stayed unanswered
 * are escalated.
 */
export async function watch(context: EscalateContext, everyMs: number, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const now = context.now();
    try {
      await scan(context, tickOf(now, everyMs), stop);
      await escalateOverdue(context);
    } catch (error) {
      if (stop.aborted) return;
      context.log.error({ err: error }, 'a scan for alerts failed; the next makes up for it');
    }
    await until(Math.floor(now / everyMs) * everyMs + everyMs - context.now(), stop);
  }
}

/** Waits so many milliseconds, or until `stop` is aborted. */
function until(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, Math.max(0, ms));
    stop.addEventListener('abort', end);
  });
}
