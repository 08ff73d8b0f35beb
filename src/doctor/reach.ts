import type { INetworkModule, NetworkResponse } from '@azure/msal-node';
import { Agent } from 'undici';
import { boundedRequest } from '../http/bounded-request.ts';

/** Origins of Microsoft's services and of the bot, with what stands in for them on this machine: for tests. */
export type StandIns = Readonly<Record<string, string>>;

/** The outcome of a request. `json` is undefined when the body is no JSON. */
export type Reached =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly json: unknown;
      readonly text: string;
      /** How far the clock of this machine is ahead of the server's, by its `Date` header, in milliseconds; null without one. */
      readonly aheadMs: number | null;
      readonly headers: Readonly<Record<string, string>>;
    }
  /** `why`: in words, without what was sent. */
  | { readonly kind: 'no answer'; readonly why: string };

export interface ReachOptions {
  readonly standIns: StandIns;
  /** Time limit of one request, in milliseconds. */
  readonly withinMs: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

interface Sent {
  readonly method?: 'GET' | 'POST';
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const BODY_BYTES = 1024 * 1024;
const LOCAL = /^http:\/\/127\.0\.0\.1:\d{1,5}$/;

/** The doctor's requests: single ones, each within one time limit. No retries, no redirects. */
export class Reach {
  readonly #withinMs: number;
  readonly #now: () => number;
  readonly #standIns: StandIns;
  readonly #agent: Agent;
  readonly #open = new Map<string, Promise<Reached>>();

  /** @throws RangeError when a stand-in is not on this machine */
  constructor({ standIns, withinMs, now }: ReachOptions) {
    const stray = Object.values(standIns).find((base) => !LOCAL.test(base));
    if (stray !== undefined) throw new RangeError(`${stray} is not on this machine`);
    this.#standIns = standIns;
    this.#withinMs = withinMs;
    this.#now = now;
    this.#agent = new Agent({
      connect: { timeout: withinMs },
      headersTimeout: withinMs,
      bodyTimeout: withinMs,
    });
  }

  /** Never rejects. */
  async send(address: string, { method = 'GET', token, headers = {}, body }: Sent = {}): Promise<Reached> {
    const url = new URL(address);
    const started = performance.now();
    const signal = AbortSignal.timeout(this.#withinMs);
    try {
      const request = {
        method,
        origin: this.#standIns[url.origin] ?? url.origin,
        path: url.pathname + url.search,
        headers: {
          accept: 'application/json',
          'user-agent': 'wsa-readiness',
          ...headers,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body }),
      };
      const answer = await boundedRequest(this.#agent, request, { bodyBytes: BODY_BYTES, signal });
      const text = answer.body?.toString('utf8') ?? '';
      const date = Date.parse(String(answer.headers.date));
      return {
        kind: 'answer',
        status: answer.status,
        json: parsed(text),
        text,
        // The header was written about half the time ago that the answer took.
        aheadMs: Number.isNaN(date) ? null : this.#now() - date - (performance.now() - started) / 2,
        headers: single(answer.headers),
      };
    } catch (error) {
      if (signal.aborted) return { kind: 'no answer', why: `no answer within ${this.#withinMs / 1000} s` };
      return { kind: 'no answer', why: wordsOf(error) };
    }
  }

  /** A GET without a token. Checks that ask for the same share one request. */
  get(address: string): Promise<Reached> {
    const open = this.#open.get(address) ?? this.send(address);
    this.#open.set(address, open);
    return open;
  }

  /** The requests of Microsoft's sign-in library, made like the others. `unanswered` is called with why there was no answer. */
  network(unanswered: (why: string) => void): INetworkModule {
    const ask = async <T>(address: string, sent: Sent): Promise<NetworkResponse<T>> => {
      const reached = await this.send(address, sent);
      // The library would fail at an answer that is no JSON, such as the page of a proxy, without saying so.
      const isJson = reached.kind === 'answer' && typeof reached.json === 'object' && reached.json !== null;
      if (!isJson) {
        const why = reached.kind === 'no answer' ? reached.why : `HTTP ${reached.status} without JSON`;
        unanswered(why);
        throw new Error(why);
      }
      return { status: reached.status, headers: { ...reached.headers }, body: reached.json as T };
    };
    return {
      sendGetRequestAsync: (address, { headers } = {}) => ask(address, { ...(headers && { headers }) }),
      sendPostRequestAsync: (address, { headers, body } = {}) =>
        ask(address, { method: 'POST', ...(headers && { headers }), ...(body !== undefined && { body }) }),
    };
  }

  /** Aborts the requests under way. */
  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

function single(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wordsOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const words = [code, message].filter((word) => typeof word === 'string' && word !== '');
  return words.join(': ').slice(0, 200);
}
