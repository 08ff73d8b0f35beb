import { type PollContext, pollDueMailboxes } from '../../src/flows/tracking/poll-mailboxes.ts';
import { poll } from '../../src/poller.ts';

export interface MailboxPollTimes {
  /** The pause before each round, in milliseconds. */
  readonly everyMs?: number;
  /** The time that a running round may take to end after the stop, in milliseconds. */
  readonly stopMs?: number;
}

/**
 * Polls people's mailboxes from time to time until `stop` is aborted, one round after the other. The mailboxes being
 * polled then are finished, and no other is begun.
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
