import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';

export interface RequestLimits {
  /** Maximum size of a body, in bytes. */
  readonly bodyBytes: number;
  /** Ends the request; its reason is thrown. */
  readonly signal: AbortSignal;
}

/** An answer whose body was read whole. A redirect is one: it is not followed. */
export interface BoundedAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly headers: IncomingHttpHeaders;
  /** null when it is larger than the limit; the rest of it is not received. */
  readonly body: Buffer | null;
}

type Request = Pick<Dispatcher.RequestOptions, 'origin' | 'path' | 'headers'> & {
  readonly method: 'GET' | 'POST';
  readonly body?: string | null;
};

/** One request within limits. Rejects when there is no answer, or when the signal is aborted. */
export function boundedRequest(
  dispatcher: Dispatcher,
  request: Request,
  { bodyBytes, signal }: RequestLimits,
): Promise<BoundedAnswer> {
  const exchange = async (): Promise<BoundedAnswer> => {
    const { statusCode: status, headers, body } = await dispatcher.request({ ...request, signal });
    const contentType = String(headers['content-type'] ?? '');
    if (status >= 300 && status < 400) {
      // undici reports a discarded body as an error.
      body.on('error', () => undefined).destroy();
      return { status, contentType, headers, body: Buffer.alloc(0) };
    }
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      // Leaving the loop closes the connection.
      if (bytes > bodyBytes) return { status, contentType, headers, body: null };
      chunks.push(chunk);
    }
    return { status, contentType, headers, body: Buffer.concat(chunks) };
  };
  // undici checks the signal only once connected; the race limits connecting too.
  return Promise.race([exchange(), rejectedBy(signal)]);
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
