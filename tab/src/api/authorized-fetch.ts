import { ApiError, unanswered } from './problem.ts';

/** Milliseconds that an answer is waited for, its body included. */
const LIMIT_MS = 20_000;
/** Milliseconds that a file may take on its way: as long as the server waits for one. */
export const FILE_MS = 120_000;

/** Gives the token of whoever looks at the page; `renew` after the last one was refused. */
export type TokenSource = (renew: boolean) => Promise<string>;

/**
 * A `fetch` that sends the token, once more with a new one after a 401, and gives up after a time. A write has a key that
 * makes the same request do its work once (`Idempotency-Key`), whoever sent it.
 * @returns a function that rejects with ApiError, or with what `token` rejects with
 */
export function authorizedFetch(
  token: TokenSource,
  limitMs = LIMIT_MS,
  fileMs = FILE_MS,
): (request: Request) => Promise<Response> {
  const limits = { limitMs, fileMs };
  return async (request) => {
    if (request.method !== 'GET' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    }
    const again = request.clone();
    const first = await send(request, await token(false), limits);
    return first.status === 401 ? send(again, await token(true), limits) : first;
  };
}

interface Limits {
  readonly limitMs: number;
  readonly fileMs: number;
}

async function send(request: Request, token: string, { limitMs, fileMs }: Limits): Promise<Response> {
  request.headers.set('Authorization', `Bearer ${token}`);
  request.headers.set('Time-Zone', Intl.DateTimeFormat().resolvedOptions().timeZone);
  const sendsFile = request.headers.get('Content-Type') === 'application/octet-stream';
  const within = AbortSignal.timeout(sendsFile ? fileMs + limitMs : limitMs);
  const late = new AbortController();
  let bringsFile = false;
  within.addEventListener('abort', () => {
    if (!bringsFile) late.abort(within.reason);
  });
  const signal = AbortSignal.any([request.signal, late.signal, AbortSignal.timeout(fileMs + limitMs)]);
  try {
    const response = await fetch(request, { signal });
    // Its answer came in time; the file behind it takes as long as files do.
    bringsFile = /^attachment\b/i.test(response.headers.get('Content-Disposition') ?? '');
    return response;
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw unanswered(error);
  }
}

/** Whether trying again may help: nobody answered, or the server can't just now. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 502);
}
