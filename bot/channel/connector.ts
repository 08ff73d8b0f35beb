import { Agent, type Dispatcher } from 'undici';
import { activityJson } from '../../cards/kit/card-json.ts';
import { type AnswerHeaders, ConnectorError } from './connector-errors.ts';
import { type AllowedHosts, allowedServiceUrl } from './service-url.ts';
import { within } from './within.ts';

export { ConnectorError, retryAfterMs } from './connector-errors.ts';
export { type AllowedHosts, allowedServiceUrl, ServiceUrlError } from './service-url.ts';

/** A source of the tokens that sign requests: that of an SDK, or a test's. It caches its token. */
export interface TokenSource {
  getToken(): Promise<string>;
}

/** Limits on one connector. Times in milliseconds. */
export interface ConnectorLimits {
  /** Longest wait for the token of a call. */
  readonly tokenMs: number;
  readonly connectMs: number;
  /** Longest wait for the headers of the answer, and for each chunk of its body. */
  readonly answerMs: number;
  /** Longest time of a whole call, with the wait for a free connection and a slow body. */
  readonly callMs: number;
  /** Longest body of an answer that is read. */
  readonly answerBytes: number;
  /** The most connections to one origin; further calls wait. */
  readonly connections: number;
}

const defaultLimits: ConnectorLimits = {
  tokenMs: 20_000,
  connectMs: 10_000,
  answerMs: 10_000,
  callMs: 30_000,
  answerBytes: 1_048_576,
  connections: 32,
};

/** The keep-alive connections that all connector clients share. No call is retried: sending is not idempotent. */
export class ConnectorTransport {
  readonly limits: ConnectorLimits;
  readonly #agent: Agent;
  readonly #userAgent: string;

  constructor(userAgent: string, limits: Partial<ConnectorLimits> = {}) {
    this.limits = { ...defaultLimits, ...limits };
    this.#userAgent = userAgent;
    this.#agent = new Agent({
      connections: this.limits.connections,
      connect: { timeout: this.limits.connectMs },
      headersTimeout: this.limits.answerMs,
      bodyTimeout: this.limits.answerMs,
    });
  }

  /**
   * Makes one call. Resolves to the parsed JSON of a 2xx answer; to undefined when its body is no JSON.
   * @throws ConnectorError on any other status, a limit, or no connection
   */
  call(
    origin: string,
    path: string,
    method: Dispatcher.HttpMethod,
    token: string | undefined,
    body?: object,
  ) {
    const headers: Record<string, string> = { accept: 'application/json', 'user-agent': this.#userAgent };
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const text = body === undefined ? null : activityJson(body);
    const request = { origin, path, method, headers, body: text };
    return exchange(this.#agent, request, `${method} ${origin}`, this.limits);
  }

  close(): Promise<void> {
    return this.#agent.close();
  }
}

/**
 * Sends one request and reads its answer. By `dispatch`, because `request()` builds a stream for each answer, which
 * costs turns per second.
 */
function exchange(
  agent: Agent,
  request: Dispatcher.DispatchOptions,
  what: string,
  limits: ConnectorLimits,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let controller: Dispatcher.DispatchController | undefined;
    let status = 0;
    let headers: AnswerHeaders = {};
    let bytes = 0;
    let settled = false;
    const deadline = setTimeout(
      () => stop('CallTimeout', `no answer within ${limits.callMs} ms`),
      limits.callMs,
    );

    /** True the first time only. */
    function settle(): boolean {
      clearTimeout(deadline);
      const first = !settled;
      settled = true;
      return first;
    }

    function fail(code: string, message: string, cause?: Error): void {
      if (!settle()) return;
      const reached = controller ? 'maybe' : 'no';
      reject(new ConnectorError(`${what}: ${message}`, { code, reached, cause }));
    }

    function stop(code: string, message: string): void {
      fail(code, message);
      controller?.abort(new Error(message));
    }

    agent.dispatch(request, {
      onRequestStart(started) {
        // Given up while waiting for a connection: it must not be sent after all.
        if (settled) started.abort(new Error('given up'));
        else controller = started;
      },
      onResponseStart(_controller, answerStatus, answerHeaders) {
        status = answerStatus;
        headers = answerHeaders;
      },
      onResponseData(_controller, chunk) {
        bytes += chunk.length;
        if (bytes <= limits.answerBytes) chunks.push(chunk);
        else stop('AnswerTooLarge', `the answer is longer than ${limits.answerBytes} bytes`);
      },
      onResponseEnd() {
        if (!settle()) return;
        const body = parse(Buffer.concat(chunks).toString('utf8'));
        // A 2xx whose body is no JSON has been carried out: reporting it as failed would have it sent twice.
        if (status < 300) resolve(typeof body === 'string' ? undefined : body);
        else reject(refusal(what, status, headers, body));
      },
      onResponseError(_controller, error: Error & { code?: string }) {
        fail(error.code ?? 'RequestFailed', error.message, error);
      },
    });
  });
}

/** A body parsed as JSON; undefined when it is empty, the text itself when it is no JSON (a proxy's error page). */
function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function refusal(what: string, status: number, headers: AnswerHeaders, body: unknown): ConnectorError {
  const detail = (body as { error?: { code?: unknown; message?: unknown } } | undefined)?.error;
  const code = typeof detail?.code === 'string' ? detail.code : `Http${status}`;
  const message = typeof detail?.message === 'string' ? ` ${detail.message}` : '';
  return new ConnectorError(`${what}: ${status} ${code}${message}`, {
    code,
    reached: 'answered',
    statusCode: status,
    headers,
    body,
  });
}

/** How a message is sent, edited or deleted. */
interface MessageCall {
  /** Whether it is a targeted message, which its recipient sees alone; left out, it is not. */
  readonly isTargeted?: boolean;
}

/** The calls of the connector about conversations. */
class Conversations {
  readonly #transport: ConnectorTransport;
  readonly #origin: string;
  readonly #base: string;
  readonly #credentials: TokenSource | undefined;
  #pendingToken: Promise<string> | undefined;

  constructor(transport: ConnectorTransport, url: URL, credentials: TokenSource | undefined) {
    this.#transport = transport;
    this.#origin = url.origin;
    this.#credentials = credentials;
    this.#base = `${url.pathname.replace(/\/+$/, '')}/v3/conversations`;
  }

  async createConversation(parameters: object): Promise<unknown> {
    return this.#call('POST', '', parameters);
  }

  async sendToConversation(
    conversationId: string,
    activity: object,
    { isTargeted }: MessageCall = {},
  ): Promise<unknown> {
    return this.#call('POST', `/${segment(conversationId)}/activities${queryOf(isTargeted)}`, activity);
  }

  async replyToActivity(conversationId: string, activityId: string, activity: object): Promise<unknown> {
    return this.#call('POST', `/${segment(conversationId)}/activities/${segment(activityId)}`, activity);
  }

  async updateActivity(
    conversationId: string,
    activityId: string,
    activity: object,
    { isTargeted }: MessageCall = {},
  ): Promise<unknown> {
    const path = `/${segment(conversationId)}/activities/${segment(activityId)}${queryOf(isTargeted)}`;
    return this.#call('PUT', path, activity);
  }

  async deleteActivity(
    conversationId: string,
    activityId: string,
    { isTargeted }: MessageCall = {},
  ): Promise<void> {
    const path = `/${segment(conversationId)}/activities/${segment(activityId)}${queryOf(isTargeted)}`;
    await this.#call('DELETE', path);
  }

  async getConversationMember(conversationId: string, memberId: string): Promise<unknown> {
    return this.#call('GET', `/${segment(conversationId)}/members/${segment(memberId)}`);
  }

  async getConversationPagedMembers(
    conversationId: string,
    options: { pageSize?: number; continuationToken?: string } = {},
  ): Promise<unknown> {
    const query = new URLSearchParams();
    if (options.pageSize) query.set('pageSize', String(options.pageSize));
    if (options.continuationToken) query.set('continuationToken', options.continuationToken);
    const suffix = query.size > 0 ? `?${query}` : '';
    return this.#call('GET', `/${segment(conversationId)}/pagedmembers${suffix}`);
  }

  async #call(method: Dispatcher.HttpMethod, path: string, body?: object): Promise<unknown> {
    const token = this.#credentials ? await this.#token(this.#credentials) : undefined;
    return this.#transport.call(this.#origin, this.#base + path, method, token, body);
  }

  /**
   * The token for a call. Calls that find the cached token expired at the same time share one request for a new one.
   */
  #token(credentials: TokenSource): Promise<string> {
    const { tokenMs } = this.#transport.limits;
    this.#pendingToken ??= within(tokenMs, credentials.getToken(), `no token within ${tokenMs} ms`)
      .catch((cause: unknown) => {
        const message = 'No token for the Bot Connector: check MicrosoftAppId, password, type and tenant.';
        throw new ConnectorError(message, { code: 'TokenFailed', reached: 'no', cause });
      })
      .finally(() => {
        this.#pendingToken = undefined;
      });
    return this.#pendingToken;
  }
}

/** The id in an answer of the connector; undefined where it gives none. */
export function idIn(answer: unknown): string | undefined {
  const { id } = (answer ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function queryOf(isTargeted = false): string {
  return isTargeted ? '?isTargetedActivity=true' : '';
}

/**
 * An id as one path segment. Throws on `.` and `..`, which would leave the path, and on an empty id, which would name
 * another resource.
 */
function segment(id: string): string {
  if (!id || id === '.' || id === '..') throw new TypeError(`${JSON.stringify(id)} is not an id.`);
  return encodeURIComponent(id);
}

/** The connector at one service URL. */
export interface ConnectorClient {
  readonly conversations: Conversations;
}

/**
 * A connector client for one service URL on the shared connections.
 * @param credentials undefined sends without an Authorization header (local mode)
 * @throws ServiceUrlError when the URL is not allowed
 */
export function createConnectorClient(
  transport: ConnectorTransport,
  serviceUrl: string,
  allowed: AllowedHosts,
  credentials: TokenSource | undefined,
): ConnectorClient {
  const conversations = new Conversations(transport, allowedServiceUrl(serviceUrl, allowed), credentials);
  return { conversations };
}
