import { type Fault, faultOf } from '../../../src/domain/fault.ts';
import { RequestRefused } from '../../../src/http/request-error.ts';
import type { RequestLog } from '../../../src/http/request-log.ts';
import type { Log } from '../../../src/log.ts';
import { Problem, type ProblemCode } from '../problem.ts';

export interface FailureContext {
  readonly log: Pick<Log, 'error'>;
  readonly requests: RequestLog;
  readonly newReference: () => string;
}

/** What people are told of a fault of the database. */
const FAULTS: Readonly<Record<Fault, string>> = {
  unreachable: 'The database can not be reached. Try again in a moment.',
  locked: 'The database is in use by another program. Try again in a moment.',
  full: 'The disk is full, so that nothing can be stored. Tell whoever runs this.',
  emptied: 'The database was replaced. Tell whoever runs this.',
};

const REFUSALS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed',
  401: 'not-signed-in',
  403: 'not-allowed',
  408: 'malformed',
  413: 'too-large',
  415: 'wrong-content-type',
  429: 'too-many-requests',
  503: 'busy',
};

/** The problem that an error is answered with; a failure of this program is logged under a reference. */
export function problemOf(error: unknown, { log, requests, newReference }: FailureContext): Problem {
  if (error instanceof Problem) {
    if (error.status < 500) requests.refused(error.status, error.code);
    return error;
  }
  const status = statusOf(error);
  const code = REFUSALS[status];
  if (code !== undefined) {
    const message = messageOf(error);
    requests.refused(status, message);
    const retryAfterMs = error instanceof RequestRefused ? error.retryAfterMs : undefined;
    return new Problem(code, message, retryAfterMs === undefined ? {} : { retryAfterMs });
  }
  const reference = newReference();
  log.error({ err: error, reference }, 'a request of the page failed');
  const fault = faultOf(error);
  if (fault) return new Problem('busy', FAULTS[fault], { reference, retryAfterMs: 5000 });
  return new Problem(
    'failed',
    `It failed here, and is in the log as ${reference}. Look whether it was done before you try again.`,
    { reference },
  );
}

/** Our own refusals, those of the body reader and of Express carry a status. */
function statusOf(error: unknown): number {
  if (error instanceof RequestRefused) return error.statusCode;
  if (isOfPath(error)) return 400;
  const { status, type } = (error ?? {}) as { status?: unknown; type?: unknown };
  return typeof type === 'string' && typeof status === 'number' ? status : 500;
}

function messageOf(error: unknown): string {
  return isOfPath(error) ? 'The path can not be decoded.' : String((error as { message?: unknown }).message);
}

/** Whether Express could not decode a path. */
function isOfPath(error: unknown): boolean {
  return (error as { name?: unknown } | null)?.name === 'URIError';
}
