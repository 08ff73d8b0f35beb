import { setTimeout as sleep } from 'node:timers/promises';
import { type WatchContext, watchMail } from '../../src/flows/tracking/poll-mailboxes.ts';

export interface MailWatchTimes {
  readonly everyMs?: number;
  /** So long a round that runs is waited for at the end. */
  readonly stopMs?: number;
}

/**
 * Watches people's mailboxes from time to time, one round after the other. Gives what ends it: the mailboxes that
 * are being looked at are waited for, and none is begun.
 */
export function startMailWatch(
  context: WatchContext,
  { everyMs = 60_000, stopMs = 10_000 }: MailWatchTimes = {},
): () => Promise<void> {
  const ending = new AbortController();
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= round(context, ending.signal).finally(() => {
      running = null;
    });
  }, everyMs).unref();
  return async () => {
    clearInterval(timer);
    ending.abort();
    if (running) await Promise.race([running, sleep(stopMs, undefined, { ref: false })]);
  };
}

async function round(context: WatchContext, signal: AbortSignal): Promise<void> {
  try {
    const { looked, failed, changed } = await watchMail(context, signal);
    if (looked > 0)
      context.log.debug({ looked, failed, changed: changed.length }, 'mailboxes were looked at');
  } catch (error) {
    context.log.error({ err: error }, 'the mailboxes could not be looked at');
  }
}
