/** Codes of the errors that the person at the screen can correct; the message says how. */
export type ErrorCode =
  | 'book-unreadable'
  | 'book-unwritable'
  | 'no-temporary-folder'
  | 'configuration'
  | 'unsafe-listen'
  | 'cannot-listen'
  | 'store-unavailable'
  | 'store-emptied'
  | 'store-replaced'
  | 'store-newer'
  | 'import-stopped'
  | 'migration-failed';

/** An error with a code. `message` may be shown to people; `cause` is the original error. */
export class WsaError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WsaError';
    this.code = code;
  }
}
