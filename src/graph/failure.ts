/** What went wrong with a call to Graph, for people and for whoever decides what to do next. */
export type GraphFailureKind =
  /** Graph asks to be left alone for a while. */
  | 'throttled'
  /** The person has to sign in (again). */
  | 'unauthorized'
  /** An administrator has to grant `permission`. */
  | 'forbidden'
  | 'not-found'
  /** No answer, or only half of one: a call that changes something may have been carried out all the same. */
  | 'unreachable'
  /** Graph failed, or answered what can't be read. It too may have done what it was asked. */
  | 'server'
  /** Graph will not do it, however often it is asked. */
  | 'rejected';

/** A failed call, as a value. Holds no token and nothing of a request. */
export interface GraphFailure {
  readonly kind: GraphFailureKind;
  /** HTTP status; null without an answer. */
  readonly status: number | null;
  /** Graph's own code, or ours. */
  readonly code: string;
  readonly message: string;
  /** How long Graph asks to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** The delegated permission that is missing. */
  readonly permission?: string;
}

/** What came of a call. */
export type GraphResult<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'failure'; readonly failure: GraphFailure };

export function ok<T>(value: T): GraphResult<T> {
  return { kind: 'ok', value };
}

export function failed(failure: GraphFailure): { readonly kind: 'failure'; readonly failure: GraphFailure } {
  return { kind: 'failure', failure };
}

/** Whether something that was asked for may have happened although the call failed. */
export function mayHaveHappened({ kind }: GraphFailure): boolean {
  return kind === 'unreachable' || kind === 'server';
}

export interface Refusal {
  readonly status: number;
  readonly json: unknown;
  readonly retryAfterMs: number | null;
  /** What the call needs, for saying so. */
  readonly permission: string;
}

/** The failure an answer of 400 and above stands for. */
export function failureOf({ status, json, retryAfterMs, permission }: Refusal): GraphFailure {
  const { error } = (json ?? {}) as { error?: { code?: unknown; message?: unknown } };
  const kind = kindOf(status);
  return {
    kind,
    status,
    code: typeof error?.code === 'string' ? error.code.slice(0, 100) : `Http${status}`,
    message: typeof error?.message === 'string' ? withoutTokens(error.message) : `HTTP ${status}`,
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
    ...(kind === 'forbidden' ? { permission } : {}),
  };
}

export function noAnswer(code: string, message: string): GraphFailure {
  return { kind: 'unreachable', status: null, code, message: withoutTokens(message) };
}

function kindOf(status: number): GraphFailureKind {
  if (status === 429) return 'throttled';
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  return status >= 500 ? 'server' : 'rejected';
}

/** Nobody should answer with a token; should somebody do so, it ends here. */
function withoutTokens(text: string): string {
  return text
    .replace(/eyJ[\w-]*(?:\.[\w-]*)*/g, '…')
    .replace(/bearer\s+\S+/gi, 'bearer …')
    .slice(0, 300);
}

/** How long `Retry-After` asks to wait, in seconds or until a date; null when it says nothing of use. */
export function retryAfterMs(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
