import { Agent } from 'undici';
import { guardedConnector, type Resolve } from '../http/guarded-connector.ts';
import { CLOUD_HOSTS, type Cloud } from '../policy/cloud-hosts.ts';
import { type GraphFailure, noAnswer } from './failure.ts';

export interface TransportOptions {
  readonly cloud: Cloud;
  /** A stand-in on this machine, `http://127.0.0.1:port`, instead of Microsoft, for tests and local mode. */
  readonly localBase?: string;
  readonly resolve?: Resolve;
  /** Time limit of one request, from DNS to the last byte, in milliseconds. */
  readonly requestMs?: number;
  /** Maximum size of an answer, in bytes. */
  readonly answerBytes?: number;
}

export interface Outgoing {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** A complete answer. */
export interface Incoming {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
}

const REQUEST_MS = 10_000;
/** A person's draft with pasted pictures is large; our own messages are small. */
const ANSWER_BYTES = 4 * 1024 * 1024;
const LOCAL_BASE = /^http:\/\/127\.0\.0\.1:\d{1,5}$/;

/** Single requests to one Graph host, each within its limits. No retries, no redirects. */
export class GraphTransport {
  readonly origin: string;
  readonly #requestMs: number;
  readonly #answerBytes: number;
  readonly #agent: Agent;
  readonly #closing = new AbortController();

  /** @throws RangeError when the local base is not on this machine */
  constructor(options: TransportOptions) {
    if (options.localBase !== undefined && !LOCAL_BASE.test(options.localBase))
      throw new RangeError(`${options.localBase} is not on this machine`);
    this.origin = options.localBase ?? `https://${CLOUD_HOSTS[options.cloud].graph}`;
    this.#requestMs = options.requestMs ?? REQUEST_MS;
    this.#answerBytes = options.answerBytes ?? ANSWER_BYTES;
    const { host } = new URL(this.origin);
    this.#agent = new Agent({
      headersTimeout: this.#requestMs,
      bodyTimeout: this.#requestMs,
      connections: 32,
      connect: guardedConnector((asked) => asked === host, this.#requestMs, options.resolve),
    });
  }

  /** Never rejects. */
  async send({ url, method, headers, body }: Outgoing): Promise<Incoming | GraphFailure> {
    const { origin, pathname, search } = new URL(url);
    // The token must not be sent to another host, even if an answer links there.
    if (origin !== this.origin) return noAnswer('WrongHost', `${origin} is not Graph`);
    const deadline = AbortSignal.timeout(this.#requestMs);
    const signal = AbortSignal.any([deadline, this.#closing.signal]);
    try {
      const exchange = this.#exchange({ origin, path: pathname + search, method, headers, body, signal });
      // undici checks the signal only once connected; the race limits connecting too.
      return await Promise.race([exchange, rejectedBy(signal)]);
    } catch (error) {
      if (this.#closing.signal.aborted) return noAnswer('Closed', 'given up, as the program ends');
      if (deadline.aborted) return noAnswer('TimedOut', `no answer within ${this.#requestMs} ms`);
      return noAnswer(codeOf(error), 'the connection to Graph failed');
    }
  }

  async #exchange(request: Parameters<Agent['request']>[0]): Promise<Incoming | GraphFailure> {
    const { statusCode: status, headers, body } = await this.#agent.request(request);
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      // Leaving the loop closes the connection, so the rest is not received.
      if (bytes > this.#answerBytes)
        return noAnswer('AnswerTooLarge', `the answer is longer than ${this.#answerBytes} bytes`);
      chunks.push(chunk);
    }
    const retryAfter = headers['retry-after'];
    return {
      status,
      retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
      body: Buffer.concat(chunks).toString('utf8'),
    };
  }

  /** Aborts the requests under way. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#agent.destroy();
  }
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(new Error('given up'));
    signal.addEventListener('abort', () => reject(new Error('given up')), { once: true });
  });
}

/** The code of a network error; its text may contain what was sent and is dropped. */
function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'RequestFailed';
}
