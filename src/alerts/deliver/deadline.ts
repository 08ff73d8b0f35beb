import type { SendOutcome } from './send-outcome.ts';

/**
 * Whatever becomes of an exchange with Teams becomes an answer: what it throws, and that it takes too long, is
 * `unknown`.
 * @param exchange its signal is aborted when the time is over; it need not heed it
 * @param failed hears what it threw
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
      resolve({ kind: 'unknown', reason: `no answer within ${limitMs} ms` });
    }, limitMs);
  });
  try {
    return await Promise.race([exchange(limit.signal), late]);
  } catch (error) {
    failed(error);
    return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
