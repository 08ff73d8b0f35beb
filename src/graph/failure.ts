/** Kind of a failed call, which decides the next action. */
export type GraphFailureKind =
  /** Graph asks to wait before the next request. */
  | 'throttled'
  /** The person must sign in (again). */
  | 'unauthorized'
  /** An administrator must grant `permission`. */
  | 'forbidden'
  | 'not-found'
  /** The person has no mailbox that Graph reaches: an administrator must give them one. */
  | 'no-mailbox'
  /** The mailbox takes nothing more, or no further kind of property: neither waiting nor a permission helps. */
  | 'full'
  /** The message has changed since it was read; the call was not carried out. */
  | 'conflict'
  /** No complete answer; a call that changes something may have been carried out. */
  | 'unreachable'
  /** Graph failed or its answer can't be parsed; the call may have been carried out. */
  | 'server'
  /** Graph refuses the call; repeating it is useless. */
  | 'rejected';

/** A failed call, as a value. Contains no token and no part of the request. */
export interface GraphFailure {
  readonly kind: GraphFailureKind;
  /** HTTP status; null without an answer. */
  readonly status: number | null;
  /** Graph's error code, or one of ours. */
  readonly code: string;
  readonly message: string;
  /** Milliseconds Graph asks to wait. */
  readonly retryAfterMs?: number;
  /** The missing delegated permission. */
  readonly permission?: string;
}

/** The outcome of a call. */
export type GraphResult<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'failure'; readonly failure: GraphFailure };

export function ok<T>(value: T): GraphResult<T> {
  return { kind: 'ok', value };
}

export function failed(failure: GraphFailure): { readonly kind: 'failure'; readonly failure: GraphFailure } {
  return { kind: 'failure', failure };
}

/** Whether a failed call may have been carried out all the same. */
export function mayHaveHappened({ kind }: GraphFailure): boolean {
  return kind === 'unreachable' || kind === 'server';
}

export interface ErrorAnswer {
  readonly status: number;
  readonly json: unknown;
  readonly retryAfterMs: number | null;
  /** The permission the call needs, for the failure's text. */
  readonly permission: string;
}

/** The failure for an answer with status 400 or above. */
export function failureOf({ status, json, retryAfterMs, permission }: ErrorAnswer): GraphFailure {
  const { error } = (json ?? {}) as { error?: { code?: unknown; message?: unknown } };
  const code = typeof error?.code === 'string' ? error.code.slice(0, 100) : `Http${status}`;
  const kind = kindOf(status, code);
  return {
    kind,
    status,
    code,
    message: typeof error?.message === 'string' ? withoutTokens(error.message) : `HTTP ${status}`,
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
    ...(kind === 'forbidden' ? { permission } : {}),
  };
}

export function noAnswer(code: string, message: string): GraphFailure {
  return { kind: 'unreachable', status: null, code, message: withoutTokens(message) };
}

/**
 * Codes of a user without a mailbox in Exchange Online; they come with 404 and others. Sources: Microsoft Graph,
 * "Resolve Microsoft Graph authorization errors" and the error codes of Exchange Web Services.
 */
const NO_MAILBOX: ReadonlySet<string> = new Set([
  'MailboxNotEnabledForRESTAPI',
  'MailboxNotSupportedForRESTAPI',
  'MailboxNotHostedInExchangeOnline',
  'ErrorNonExistentMailbox',
  'ErrorNoExchangeMailbox',
]);
/** `ErrorQuotaExceeded`, `ErrorNamedPropertyQuotaExceeded` and their like, with whatever status. */
const FULL = /quota.*exceeded|mailboxfull/i;

function kindOf(status: number, code: string): GraphFailureKind {
  if (status === 429) return 'throttled';
  if (NO_MAILBOX.has(code)) return 'no-mailbox';
  if (status === 507 || FULL.test(code)) return 'full';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  return status >= 500 ? 'server' : 'rejected';
}

/** Removes tokens from a message, in case an answer contains one. */
function withoutTokens(text: string): string {
  return text
    .replace(/eyJ[\w-]*(?:\.[\w-]*)*/g, '…')
    .replace(/bearer\s+\S+/gi, 'bearer …')
    .slice(0, 300);
}

/** Milliseconds to wait by a `Retry-After` header, in seconds or as a date; null when it is missing or invalid. */
export function parseRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
