import type { SendOutcome } from './send-outcome.ts';

/**
 * The outcome of an exchange with Teams. One that throws, or takes longer than the limit, is `unknown`.
 * @param limitMs milliseconds
 * @param exchange its signal is aborted when the time is over; it need not heed it
 * @param failed is given what the exchange threw
 */
export async function withinDeadline(
  limitMs: number,
  exchange: (signal: AbortSignal) => Promise<SendOutcome>,
  failed: (error: unknown) => void,
): Promise<SendOutcome> {
  const limit = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SendOutcome>((resolve) => {
    timer = setTimeout(() => {
      limit.abort();
      resolve({ kind: 'unknown', reason: { code: 'no-answer-within', ms: limitMs } });
    }, limitMs);
  });
  try {
    return await Promise.race([exchange(limit.signal), late]);
  } catch (error) {
    failed(error);
    const text = error instanceof Error ? error.message : String(error);
    return { kind: 'unknown', reason: { code: 'failed', error: text } };
  } finally {
    clearTimeout(timer);
  }
}
