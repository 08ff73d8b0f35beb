type RefusalStatus = 400 | 401 | 415 | 503;

/** An inbound request that gets no turn. `statusCode` is the HTTP answer. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly statusCode: RefusalStatus;

  constructor(statusCode: RefusalStatus, message: string, options?: ErrorOptions) {
    super(message, options);
    this.statusCode = statusCode;
  }
}
