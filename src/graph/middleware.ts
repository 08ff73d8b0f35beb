import { type Context, GraphClientError, type Middleware } from '@microsoft/microsoft-graph-client';
import { type GraphFailure, noAnswer, parseRetryAfter } from './failure.ts';
import type { MailboxGate } from './mailbox-gate.ts';
import type { GraphTransport, Outgoing } from './transport.ts';

/** A mailbox, and the token source for requests to it. */
export interface Mailbox {
  /** Entra object id of the owner, or another unique name. */
  readonly key: string;
  /**
   * Returns a delegated token for Graph, cached and renewed by the implementation.
   * @throws SignInNeeded when the person has to sign in first
   */
  token(): Promise<string>;
  /** Told of a token that Graph has refused: it is not used again, as the person may have signed in anew, or consented to more, elsewhere. */
  refused?(token: string): void;
}

/** Thrown when there is no token until the person signs in. */
export class SignInNeeded extends Error {
  override readonly name = 'SignInNeeded';
}

/** Clock and timer; replaced in tests that don't wait. */
export interface GraphClock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

const TRIES = 3;
const IN_ALL_MS = 30_000;
const UNSTATED_WAIT_MS = 1_000;

/** A middleware that passes each request on to the next one. */
abstract class Link implements Middleware {
  protected next: Middleware | null = null;

  setNext(next: Middleware): void {
    this.next = next;
  }

  abstract execute(context: Context): Promise<void>;
}

/**
 * Retries a request after the wait Graph asks for, three times and 30 seconds at most. A POST is repeated only after
 * 429, which states that nothing was done.
 */
export class Retry extends Link {
  readonly #gate: MailboxGate;
  readonly #time: GraphClock;

  constructor(gate: MailboxGate, time: GraphClock) {
    super();
    this.#gate = gate;
    this.#time = time;
  }

  async execute(context: Context): Promise<void> {
    const end = this.#time.now() + IN_ALL_MS;
    const again = context.options?.method === 'POST' ? [429] : [429, 503, 504];
    for (let left = TRIES - 1; ; left -= 1) {
      await this.#turn(end);
      await this.next?.execute(context);
      const { response } = context;
      if (!response || !again.includes(response.status)) return;
      const stated = parseRetryAfter(response.headers.get('retry-after'), this.#time.now());
      const until = this.#time.now() + (stated ?? UNSTATED_WAIT_MS * (TRIES - left));
      // Delays all requests to this mailbox.
      if (response.status === 429) this.#gate.notBefore = Math.max(this.#gate.notBefore, until);
      if (left === 0 || until > end) return;
      await this.#time.wait(until - this.#time.now());
    }
  }

  /** Waits until Graph accepts requests to this mailbox again. */
  async #turn(end: number): Promise<void> {
    const wait = this.#gate.notBefore - this.#time.now();
    if (wait <= 0) return;
    if (this.#gate.notBefore > end) {
      const message = 'the mailbox has been asked too much';
      stop({ kind: 'throttled', status: null, code: 'StillThrottled', message, retryAfterMs: wait });
    }
    await this.#time.wait(wait);
  }
}

/** Adds the token to each request. The library's own middleware does so for hosts it knows only. */
export class Authenticate extends Link {
  readonly #mailbox: Mailbox;

  constructor(mailbox: Mailbox) {
    super();
    this.#mailbox = mailbox;
  }

  async execute(context: Context): Promise<void> {
    let token = '';
    try {
      token = await this.#mailbox.token();
    } catch (error) {
      // The error's text may contain secrets and is dropped.
      if (!(error instanceof SignInNeeded)) stop(noAnswer('NoToken', 'no token could be fetched'));
    }
    if (token === '')
      stop({ kind: 'unauthorized', status: null, code: 'SignInNeeded', message: 'sign in first' });
    const options = context.options ?? {};
    options.headers = { ...(options.headers as Record<string, string>), authorization: `Bearer ${token}` };
    context.options = options;
    await this.next?.execute(context);
    const status = context.response?.status;
    // A token holds the permissions of the time it was made: what was consented to since is in a new one only.
    if (status === 401 || status === 403) this.#mailbox.refused?.(token);
  }
}

/** Sends each request over our own connections. */
export class Send extends Link {
  readonly #transport: GraphTransport;

  constructor(transport: GraphTransport) {
    super();
    this.#transport = transport;
  }

  async execute(context: Context): Promise<void> {
    const { method, headers, body } = context.options ?? {};
    const answer = await this.#transport.send({
      url: String(context.request),
      method: (method ?? 'GET') as Outgoing['method'],
      headers: { ...(headers as Record<string, string>), 'user-agent': 'wsa-readiness' },
      body: typeof body === 'string' ? body : null,
    });
    if ('kind' in answer) stop(answer);
    const { status, retryAfter } = answer;
    const hasBody = status !== 204 && status !== 205 && status !== 304;
    context.response = new Response(hasBody ? answer.body : null, {
      status,
      headers: retryAfter === null ? {} : { 'retry-after': retryAfter },
    });
  }
}

/** Ends a request with our own failure, in the one error type that the library passes on unchanged. */
function stop(failure: GraphFailure): never {
  const error = new GraphClientError(failure.message);
  error.customError = failure;
  throw error;
}

export function failureIn(error: unknown): GraphFailure {
  if (error instanceof GraphClientError && error.customError) return error.customError as GraphFailure;
  return noAnswer('RequestFailed', 'the request could not be made');
}
