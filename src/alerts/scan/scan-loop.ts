import { type EscalateContext, escalateOverdue } from './escalate.ts';
import { scan, tickOf } from './scan.ts';

/**
 * Scans at every tick until it is told to stop, and once at the start: a process that slept through some ticks makes up
 * for them with one scan. Of several processes one has each tick. What stayed unanswered is passed on after each scan.
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

/** Waits so long, or until it is to stop. */
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
