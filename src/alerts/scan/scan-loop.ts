import { poll } from '../../poller.ts';
import { type EscalateContext, escalateOverdue } from './escalate.ts';
import { scan, tickOf } from './scan.ts';

/** Milliseconds between two scans for alerts, unless another time is configured. */
export const SCAN_EVERY_MS = 900_000;

/**
 * Scans at every tick until it is told to stop, and once at the start: a process that slept through some ticks makes up
 * for them with one scan. Of several processes one has each tick. After each scan, unanswered alerts are escalated.
 */
export async function watch(context: EscalateContext, everyMs: number, stop: AbortSignal): Promise<void> {
  let began = 0;
  await poll(
    {
      round: async () => {
        began = context.now();
        await scan(context, tickOf(began, everyMs), stop);
        await escalateOverdue(context);
      },
      pauseMs: () => Math.floor(began / everyMs) * everyMs + everyMs - context.now(),
      onError: (err) => context.log.error({ err }, 'a scan for alerts failed; the next makes up for it'),
    },
    stop,
  );
}
