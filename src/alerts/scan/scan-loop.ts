import { poll } from '../../poller.ts';
import { type EscalateContext, escalateOverdue } from './escalate.ts';
import { scan, tickOf } from './scan.ts';

/**
 * Scans at the start and then at every tick, until `stop` is aborted. A process that slept through some ticks makes up for
 * them with one scan; of several processes one scans at each tick. After each scan, critical alerts that stayed unanswered
 * are escalated.
 */
export async function runScanLoop(
  context: EscalateContext,
  everyMs: number,
  stop: AbortSignal,
): Promise<void> {
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
