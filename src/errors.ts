/** What can go wrong in a way the person in front can do something about. The text says what to do. */
export type ErrorCode =
  | 'book-unreadable'
  | 'book-unwritable'
  | 'configuration'
  | 'unsafe-listen'
  | 'cannot-listen'
  | 'store-unavailable'
  | 'import-stopped'
  | 'migration-failed';

/** An error with a code; `message` is fit to be shown, the original is the `cause`. */
export class WsaError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WsaError';
    this.code = code;
  }
}
