import { setTimeout } from 'node:timers/promises';
import { judgeUnjudged } from '../../src/flows/deals/list/judge-unjudged.ts';
import { poll } from '../../src/poller.ts';
import type { Services } from '../../src/services.ts';

type JudgeContext = Pick<Services, 'db' | 'now' | 'thresholds' | 'log'>;

export interface JudgeTimes {
  /** The pause after a round that has left nothing to judge, in milliseconds. */
  readonly everyMs?: number;
  /** The pause between two pieces of a round, in milliseconds: about as long as a piece takes, so that turns have half the time. */
  readonly pieceMs?: number;
}

/** Deals judged in one round. */
const MOST = 1000;
/** The pause after a round that failed, in milliseconds: what is wrong with a database is in the log once a minute. */
const FAILED_MS = 60_000;

/**
 * Judges the deals whose stored judgement does not hold any more, so that lists can be filtered and counted by it, again and
 * again until `stop` is aborted: what was changed, what time alone has changed, and at the first start the whole book.
 */
export function judgeRegularly(
  context: JudgeContext,
  stop: AbortSignal,
  { everyMs = 5000, pieceMs = 5 }: JudgeTimes = {},
): Promise<void> {
  const pause = () => setTimeout(pieceMs, undefined, { signal: stop });
  let pauseMs = everyMs;
  return poll(
    {
      round: async () => {
        try {
          pauseMs = everyMs;
          while ((await judgeUnjudged(context, MOST, pause)) === MOST) await pause();
        } catch (error) {
          // Every round begins anew: the stop may come between any two pieces.
          if (!stop.aborted) throw error;
        }
      },
      pauseMs: () => pauseMs,
      onError: (err) => {
        pauseMs = FAILED_MS;
        context.log.error({ err }, 'deals could not be judged for lists; they are tried again');
      },
    },
    stop,
  );
}
