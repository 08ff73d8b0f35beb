import { setTimeout as sleep } from 'node:timers/promises';
import { Client, ResponseType } from '@microsoft/microsoft-graph-client';
import { failed, failureOf, type GraphFailure, type GraphResult, ok, parseRetryAfter } from './failure.ts';
import { MailboxGate } from './mailbox-gate.ts';
import { Authenticate, failureIn, type GraphClock, type Mailbox, Retry, Send } from './middleware.ts';
import { GraphTransport, type TransportOptions } from './transport.ts';

export { type GraphClock, type Mailbox, SignInNeeded } from './middleware.ts';

export interface GraphOptions extends TransportOptions {
  /** Clock and timer; by default the real ones. */
  readonly time?: GraphClock;
  /** Milliseconds a call may wait for its turn at a mailbox; 45 seconds by default. */
  readonly turnMs?: number;
}

/** One call to Graph. `path` begins after the version; `query` values are not encoded. */
export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Delegated permission the call needs, named in a `forbidden` failure. */
  readonly permission: string;
}

/** Calls to Graph for one mailbox. Never rejects: failures are values. */
export interface GraphCalls {
  /** The JSON of the answer; null for one without a body. */
  call(call: GraphCall): Promise<GraphResult<unknown>>;
  /** Path and query of a link to a next page; null when it leads to another host. */
  pathOf(link: string): string | null;
  /** Milliseconds since the epoch, by the clock that the waits of calls go by. */
  now(): number;
}

const VERSION = 'v1.0';

/** The failure of a call that waited too long behind others to the same mailbox. */
const NO_TURN: GraphFailure = {
  kind: 'throttled',
  status: null,
  code: 'NoTurn',
  message: 'the mailbox is busy with other requests',
};

/** Microsoft Graph of one cloud. */
export class Graph {
  readonly #transport: GraphTransport;
  readonly #time: GraphClock;
  readonly #turnMs: number | undefined;
  readonly #gates = new Map<string, MailboxGate>();

  /** @throws RangeError when the local base is not on this machine */
  constructor(options: GraphOptions) {
    this.#transport = new GraphTransport(options);
    this.#turnMs = options.turnMs;
    this.#time = options.time ?? { now: Date.now, wait: (ms) => sleep(ms, undefined, { ref: false }) };
  }

  of(mailbox: Mailbox): GraphCalls {
    const { origin } = this.#transport;
    return {
      call: (call) => this.#call(mailbox, call),
      now: this.#time.now,
      pathOf: (link) => {
        const url = URL.canParse(link, origin) ? new URL(link, origin) : null;
        const prefix = `/${VERSION}/`;
        if (url?.origin !== origin || !url.pathname.startsWith(prefix)) return null;
        return url.pathname.slice(prefix.length - 1) + url.search;
      },
    };
  }

  async #call(mailbox: Mailbox, call: GraphCall): Promise<GraphResult<unknown>> {
    const gate = this.#gateOf(mailbox.key);
    try {
      return (await gate.run(() => this.#exchange(mailbox, gate, call))) ?? failed(NO_TURN);
    } finally {
      if (gate.isIdle && gate.notBefore <= this.#time.now()) this.#gates.delete(mailbox.key);
    }
  }

  async #exchange(
    mailbox: Mailbox,
    gate: MailboxGate,
    { method, path, query = {}, headers = {}, body, permission }: GraphCall,
  ): Promise<GraphResult<unknown>> {
    const client = Client.initWithMiddleware({
      baseUrl: this.#transport.origin,
      defaultVersion: VERSION,
      middleware: [new Retry(gate, this.#time), new Authenticate(mailbox), new Send(this.#transport)],
    });
    const encoded = Object.entries(query).map(([name, value]) => [name, encodeURIComponent(value)]);
    const request = client
      .api(path)
      .query(Object.fromEntries(encoded))
      .headers({ accept: 'application/json', ...headers })
      .responseType(ResponseType.RAW);
    try {
      const response = await send(request, method, body);
      const json = parsed(await response.text());
      if (response.ok) return ok(json);
      const wait = parseRetryAfter(response.headers.get('retry-after'), this.#time.now());
      return failed(failureOf({ status: response.status, json, retryAfterMs: wait, permission }));
    } catch (error) {
      return failed(failureIn(error));
    }
  }

  #gateOf(key: string): MailboxGate {
    const gate = this.#gates.get(key) ?? new MailboxGate(this.#turnMs);
    this.#gates.set(key, gate);
    return gate;
  }

  /** Aborts the calls under way. */
  close(): Promise<void> {
    return this.#transport.close();
  }
}

type GraphRequest = ReturnType<Client['api']>;

function send(request: GraphRequest, method: GraphCall['method'], body: object | undefined) {
  const send = { GET: 'get', POST: 'post', PATCH: 'patch', DELETE: 'delete' } as const;
  const name = send[method];
  const sent: Promise<Response> =
    name === 'post' || name === 'patch' ? request[name](body ?? {}) : request[name]();
  return sent;
}

/** The parsed JSON; null for invalid text, which the caller's schema then rejects. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
