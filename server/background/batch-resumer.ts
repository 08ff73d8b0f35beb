import { setTimeout as sleep } from 'node:timers/promises';
import { carryOnBatches, type ResumeContext } from '../../src/flows/drafts/batch/resume-batches.ts';

export interface BatchWatchTimes {
  readonly everyMs?: number;
  /** So long a round that runs is waited for at the end. */
  readonly stopMs?: number;
}

/**
 * Looks from time to time, and at the start, for drafts for many deals that a process left in the middle. Gives what
 * ends it: the draft that is being made is waited for, and the others are left to the next start.
 */
export function startBatchWatch(
  context: ResumeContext,
  { everyMs = 30_000, stopMs = 10_000 }: BatchWatchTimes = {},
): () => Promise<void> {
  const ending = new AbortController();
  let running: Promise<void> | null = null;
  const begin = () => {
    running ??= round(context, ending.signal).finally(() => {
      running = null;
    });
  };
  begin();
  const timer = setInterval(begin, everyMs).unref();
  return async () => {
    clearInterval(timer);
    ending.abort();
    if (running) await Promise.race([running, sleep(stopMs, undefined, { ref: false })]);
  };
}

async function round(context: ResumeContext, signal: AbortSignal): Promise<void> {
  try {
    await carryOnBatches(context, signal);
  } catch (error) {
    context.log.error({ err: error }, 'drafts that were interrupted could not be looked for');
  }
}
