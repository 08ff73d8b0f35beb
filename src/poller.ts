import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** Work that is done again and again in the background, as long as the process runs. */
export interface Polled {
  /** One round. The next begins only after this one has ended; `stop` is for ending it early, between two steps. */
  readonly round: (stop: AbortSignal) => Promise<unknown>;
  /** The pause between the end of a round and the begin of the next, in milliseconds. */
  readonly pauseMs: number | (() => number);
  /** Takes what a round throws: the next round makes up for it. Not called for a round that throws the stop's reason. */
  readonly onError: (error: unknown) => void;
  /** Whether a pause comes before the first round as well; left out, the first round begins at once. */
  readonly pausesFirst?: boolean;
  /** Called as a pause begins: the pause ends early once the promise settles. */
  readonly wake?: () => Promise<unknown>;
  /** How long a round is waited for after the stop, in milliseconds; left out, until it has ended. */
  readonly stopMs?: number;
  /** Waits for a time in milliseconds, or until the signal is aborted; left out, by the clock of the machine. */
  readonly wait?: Wait;
}

type Wait = (ms: number, until: AbortSignal) => Promise<void>;

/**
 * Does polled work until it is told to stop. Never rejects; resolves once the round that runs has ended, or `stopMs`
 * after the stop. It stands at the top of `src`, as both the alerts and the background of the server poll.
 */
export async function poll(polled: Polled, stop: AbortSignal): Promise<void> {
  const { stopMs, wait = waitFor } = polled;
  const rounds = goRound(polled, wait, stop);
  if (stopMs === undefined) return rounds;
  const ended = new AbortController();
  const { signal } = ended;
  const tooLate = once(stop, 'abort', { signal }).then(
    () => wait(stopMs, signal),
    () => {},
  );
  await Promise.race([rounds, tooLate]);
  ended.abort();
}

async function goRound(
  { round, pauseMs, onError, pausesFirst = false, wake }: Polled,
  wait: Wait,
  stop: AbortSignal,
): Promise<void> {
  for (let isFirst = true; !stop.aborted; isFirst = false) {
    try {
      if (!isFirst || !pausesFirst) await round(stop);
    } catch (error) {
      if (!stop.aborted || error !== stop.reason) onError(error);
    }
    if (!stop.aborted) await pause(typeof pauseMs === 'number' ? pauseMs : pauseMs(), wait, stop, wake);
  }
}

/** Ends at its time, at the stop, or when it is woken, whichever comes first; the timer ends with it. */
async function pause(ms: number, wait: Wait, stop: AbortSignal, wake: Polled['wake']): Promise<void> {
  if (!wake) return wait(ms, stop);
  const over = new AbortController();
  const end = () => over.abort();
  stop.addEventListener('abort', end, { once: true });
  await Promise.race([wait(ms, over.signal), wake().catch(() => {})]);
  stop.removeEventListener('abort', end);
  end();
}

const waitFor: Wait = (ms, until) =>
  setTimeout(Math.max(0, ms), undefined, { signal: until }).catch(() => {});
