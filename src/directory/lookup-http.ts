import { Agent } from 'undici';
import { type BoundedAnswer, boundedRequest } from '../http/bounded-request.ts';
import { guardedConnector, type Resolve } from '../http/guarded-connector.ts';
import { CLOUD_HOSTS, type Cloud } from '../policy/cloud-hosts.ts';
import { SIGN_IN_HOSTS } from '../policy/directory-facts.ts';

/** The services of a look-up. No other host has a URL here, so no other can be called. */
export type LookupService = 'worldwide' | 'usGovernment' | 'graph';

/** URLs of stand-ins on this machine, `http://127.0.0.1:port` each. */
export type LocalBases = Readonly<Record<LookupService, string>>;

export interface LookupHttpOptions {
  /** The cloud whose Graph is asked; by default `commercial`. */
  readonly cloud?: Cloud;
  /** Stand-ins instead of Microsoft, for tests and local mode. */
  readonly bases?: LocalBases;
  /** Resolves a host name; by default through DNS. */
  readonly resolve?: Resolve;
  /** Time limit of one request (DNS, connection, headers and body), in milliseconds. */
  readonly requestMs?: number;
  /** Maximum size of a response body, in bytes. */
  readonly bodyBytes?: number;
}

export type HttpFailure = 'timeout' | 'too-large' | 'redirect' | 'network' | 'closed';

/** The outcome of a request. `json` is undefined when the body is not JSON. */
export type HttpAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly json: unknown }
  | { readonly kind: 'failure'; readonly why: HttpFailure; readonly detail: string };

const REQUEST_MS = 5_000;
const BODY_BYTES = 65_536;
const LOCAL_BASE = /^http:\/\/127\.0\.0\.1:\d{1,5}$/;

/** GET requests to the fixed hosts, each within one time limit. No retries, no redirects. */
export class LookupHttp {
  readonly requestMs: number;
  readonly #bodyBytes: number;
  readonly #origins: Readonly<Record<LookupService, string>>;
  readonly #agent: Agent;
  readonly #calls = new Set<AbortController>();
  readonly #closing = new AbortController();

  /** @throws RangeError when a base is not on this machine */
  constructor(options: LookupHttpOptions = {}) {
    this.requestMs = options.requestMs ?? REQUEST_MS;
    this.#bodyBytes = options.bodyBytes ?? BODY_BYTES;
    this.#origins = options.bases ? localOrigins(options.bases) : microsoftOrigins(options.cloud);
    const timeouts = { headersTimeout: this.requestMs, bodyTimeout: this.requestMs };
    const allowed = new Set(Object.values(this.#origins).map((origin) => new URL(origin).host));
    const connect = guardedConnector((host) => allowed.has(host), this.requestMs, options.resolve);
    this.#agent = new Agent({ ...timeouts, connections: 8, connect });
  }

  /** Aborted on `close`. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Never rejects. The token is sent to Graph only. */
  async get(
    service: LookupService,
    path: string,
    { token, withinMs = this.requestMs }: { token?: string; withinMs?: number } = {},
  ): Promise<HttpAnswer> {
    if (this.closing.aborted) return failure('closed', 'the directory is closed');
    const call = new AbortController();
    const deadline = setTimeout(() => call.abort('timeout' satisfies HttpFailure), withinMs);
    this.#calls.add(call);
    try {
      const headers: Record<string, string> = { accept: 'application/json', 'user-agent': 'wsa-readiness' };
      if (token !== undefined && service === 'graph') headers.authorization = `Bearer ${token}`;
      const origin = this.#origins[service];
      const limits = { bodyBytes: this.#bodyBytes, signal: call.signal };
      const request = { method: 'GET', origin, path, headers } as const;
      return answerOf(await boundedRequest(this.#agent, request, limits), this.#bodyBytes);
    } catch (error) {
      return call.signal.aborted
        ? failure(call.signal.reason, 'given up')
        : failure('network', wordsOf(error));
    } finally {
      clearTimeout(deadline);
      this.#calls.delete(call);
    }
  }

  /** Aborts the requests under way. */
  async close(): Promise<void> {
    this.#closing.abort();
    for (const call of this.#calls) call.abort('closed' satisfies HttpFailure);
    await this.#agent.destroy();
  }
}

function failure(why: HttpFailure, detail: string): HttpAnswer {
  return { kind: 'failure', why, detail };
}

function microsoftOrigins(cloud: Cloud = 'commercial'): Record<LookupService, string> {
  return {
    worldwide: `https://${SIGN_IN_HOSTS.worldwide}`,
    usGovernment: `https://${SIGN_IN_HOSTS.usGovernment}`,
    graph: `https://${CLOUD_HOSTS[cloud].graph}`,
  };
}

function localOrigins(bases: LocalBases): LocalBases {
  for (const base of Object.values(bases)) {
    if (!LOCAL_BASE.test(base)) throw new RangeError(`${base} is not on this machine`);
  }
  return bases;
}

function answerOf({ status, contentType, body }: BoundedAnswer, most: number): HttpAnswer {
  if (status >= 300 && status < 400) return failure('redirect', `HTTP ${status}`);
  if (body === null) return failure('too-large', `more than ${most} bytes`);
  const isJson = /^application\/json(?:;|$)/i.test(contentType);
  return { kind: 'answer', status, json: isJson ? parsed(body) : undefined };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function wordsOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return [code, message]
    .filter((word) => typeof word === 'string' && word !== '')
    .join(': ')
    .slice(0, 300);
}
