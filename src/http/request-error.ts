type RefusalStatus = 400 | 401 | 415 | 503;

/** Thrown for an inbound request that is refused. `statusCode` is the HTTP status. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly statusCode: RefusalStatus;

  constructor(statusCode: RefusalStatus, message: string, options?: ErrorOptions) {
    super(message, options);
    this.statusCode = statusCode;
  }
}
