import { type PollContext, pollDueMailboxes } from '../../src/flows/tracking/poll-mailboxes.ts';
import { poll } from '../../src/poller.ts';

export interface MailboxPollTimes {
  /** Milliseconds before each round. */
  readonly everyMs?: number;
  /** How long a round that runs is waited for after the stop, in milliseconds. */
  readonly stopMs?: number;
}

/**
 * Looks at people's mailboxes from time to time until it is told to stop, one round after the other. The mailboxes that
 * are being looked at then are waited for, and no other is begun.
 */
export function pollMailboxes(
  context: PollContext,
  stop: AbortSignal,
  { everyMs = 60_000, stopMs = 10_000 }: MailboxPollTimes = {},
): Promise<void> {
  return poll(
    {
      round: async () => {
        const { looked, failed, changed } = await pollDueMailboxes(context, stop);
        if (looked > 0)
          context.log.debug({ looked, failed, changed: changed.length }, 'mailboxes were looked at');
      },
      pauseMs: everyMs,
      pausesFirst: true,
      stopMs,
      onError: (err) => context.log.error({ err }, 'the mailboxes could not be looked at'),
    },
    stop,
  );
}
