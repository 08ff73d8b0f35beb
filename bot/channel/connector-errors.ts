export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>;

type ConnectorFailure = Pick<ConnectorError, 'code' | 'reached'> &
  Partial<Pick<ConnectorError, 'statusCode' | 'headers' | 'body' | 'cause'>>;

/**
 * A failed call to the connector, of the shape of botbuilder's `RestError`: `statusCode`, `code`, `body` and `headers`
 * of the answer. Without an answer `statusCode` is undefined and `code` the transport's (`UND_ERR_HEADERS_TIMEOUT`, …).
 */
export class ConnectorError extends Error {
  override readonly name = 'RestError';
  readonly code: string;
  /** `no`: the request was not sent. `maybe`: it was sent and no answer came. `answered`: see `statusCode`. */
  readonly reached: 'no' | 'maybe' | 'answered';
  readonly statusCode: number | undefined;
  readonly headers: AnswerHeaders;
  readonly body: unknown;

  constructor(message: string, failure: ConnectorFailure) {
    super(message, { cause: failure.cause });
    this.code = failure.code;
    this.reached = failure.reached;
    this.statusCode = failure.statusCode;
    this.headers = failure.headers ?? {};
    this.body = failure.body;
  }
}

/**
 * The wait that the answer's `Retry-After` asks for, in milliseconds; undefined when it has none.
 * @param now milliseconds since the epoch, for a `Retry-After` that is a date
 */
export function retryAfterMs(error: ConnectorError, now: number): number | undefined {
  const value = error.headers['retry-after'];
  if (typeof value !== 'string') return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
