type RefusalStatus = 400 | 401 | 403 | 408 | 415 | 429 | 503;

interface RefusalOptions extends ErrorOptions {
  /** When the request may be worth repeating, in milliseconds from now: the answer's `Retry-After`. */
  readonly retryAfterMs?: number;
}

/** Thrown for an inbound request that is refused. `statusCode` is the HTTP status. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly statusCode: RefusalStatus;
  readonly retryAfterMs: number | undefined;

  constructor(statusCode: RefusalStatus, message: string, { retryAfterMs, ...options }: RefusalOptions = {}) {
    super(message, options);
    this.statusCode = statusCode;
    this.retryAfterMs = retryAfterMs;
  }
}
