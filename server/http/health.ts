import type { RequestListener } from 'node:http';
import type { Express } from 'express';
import { FAULT_TEXT, faultOf } from '../../src/domain/fault.ts';
import { respond } from '../../src/http/json-answer.ts';
import type { Log } from '../../src/log.ts';
import { hasPassed } from '../../src/monotonic.ts';

/** Path that tells whether the process lives: to be asked by who restarts it. */
const LIVENESS_PATH = '/healthz';
/** Path that tells whether it can work: to be asked by who sends it requests. */
const READINESS_PATH = '/readyz';

/** Something that the bot can't work without. */
export interface ReadinessCheck {
  /** Its name in the answer. */
  readonly name: string;
  /** Rejects if it is not as it should be. An error that is no fault by name is told as the check's own `otherwise`. */
  readonly check: () => Promise<void>;
  /** Plain words for any other error. Whoever asks is a stranger: no host, path or key is in them. */
  readonly otherwise: string;
}

/** How each check turned out: `ok`, or what is wrong in plain words. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, string>>;
}

export interface ReadinessOptions {
  readonly log: Pick<Log, 'error' | 'info'>;
  /** Milliseconds since any moment, of a clock that is never set. */
  readonly monotonic: () => number;
  /** Milliseconds that whoever asks waits for a check. */
  readonly limitMs?: number;
  /** Milliseconds for which an answer is given again. */
  readonly freshMs?: number;
}

const LIMIT_MS = 2000;
const FRESH_MS = 1000;

/** Asks for readiness. However many ask, each check runs once at a time; a change of its outcome is logged. */
export function readinessOf(
  checks: readonly ReadinessCheck[],
  { log, monotonic, limitMs = LIMIT_MS, freshMs = FRESH_MS }: ReadinessOptions,
): () => Promise<Readiness> {
  const asks = checks.map((check) => outcomeOf(check, { log, monotonic, limitMs, freshMs }));
  return async () => {
    const outcomes = await Promise.all(asks.map((ask) => ask()));
    return {
      ready: outcomes.every((outcome) => outcome === OK),
      checks: Object.fromEntries(checks.map(({ name }, at) => [name, outcomes[at] ?? OK])),
    };
  };
}

const OK = 'ok';

function outcomeOf(
  { name, check, otherwise }: ReadinessCheck,
  { log, monotonic, limitMs, freshMs }: Required<ReadinessOptions>,
): () => Promise<string> {
  let running: Promise<string> | null = null;
  let last: { readonly outcome: string; readonly at: number } | null = null;
  const told = (outcome: string, error?: unknown) => {
    if (outcome !== (last?.outcome ?? OK)) {
      if (outcome === OK) log.info({ check: name }, 'ready again');
      else log.error({ check: name, err: error }, `not ready: ${outcome}`);
    }
    last = { outcome, at: monotonic() };
    return outcome;
  };
  const run = async () => {
    try {
      await check();
      return told(OK);
    } catch (error) {
      const fault = faultOf(error);
      return told(fault === null ? otherwise : FAULT_TEXT[fault], error);
    } finally {
      running = null;
    }
  };
  return () => {
    if (last && !hasPassed(freshMs, last.at, monotonic())) return Promise.resolve(last.outcome);
    running ??= run();
    return within(limitMs, running, () => told(`no answer within ${limitMs / 1000} s`));
  };
}

/** Resolves to what the promise does, or after the limit to what `late` gives. */
function within(limitMs: number, promise: Promise<string>, late: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late()), limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * A listener that answers `GET /healthz`, and passes on all else. It stands before the limits and asks nothing of
 * anything: a process that is restarted because its database is away, or its peers are many, is away, too.
 */
export function answerLiveness(listener: RequestListener): RequestListener {
  return (request, response) => {
    const isAsked = request.method === 'GET' || request.method === 'HEAD';
    if (!isAsked || request.url?.split('?')[0] !== LIVENESS_PATH) return listener(request, response);
    response.setHeader('Cache-Control', 'no-store');
    respond(response, 200, { healthy: true });
  };
}

/** Answers `GET /readyz`. */
export function serveReadiness(app: Express, readiness: () => Promise<Readiness>): void {
  app.get(READINESS_PATH, (_request, response, next) => {
    readiness().then((answer) => {
      response
        .status(answer.ready ? 200 : 503)
        .set('Cache-Control', 'no-store')
        .json(answer);
    }, next);
  });
}
