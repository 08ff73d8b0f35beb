import type { components } from './schema.d.ts';

/** An error answer of the API (RFC 9457, problem+json). */
export type Problem = components['schemas']['Problem'];

/** A call that failed. `status` is 0 where nobody answered, with the code `timeout` or `network`. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiError';
    this.status = problem.status;
    this.problem = problem;
  }
}

/** The error that an answer with a bad status stands for. What is no problem of the API comes from before it. */
export function errorOf(status: number, body: unknown): ApiError {
  return new ApiError(
    isProblem(body)
      ? body
      : problem(status, `http-${status}`, `The server answered with ${status}, and did not say why.`),
  );
}

/** The error of a call that nobody answered. */
export function unanswered(error: unknown): ApiError {
  const isLate = error instanceof DOMException && error.name === 'TimeoutError';
  return new ApiError(
    isLate
      ? problem(0, 'timeout', 'The server did not answer in time.')
      : problem(0, 'network', 'The server could not be reached.'),
  );
}

function problem(status: number, code: string, detail: string): Problem {
  return { type: 'about:blank', status, code, title: detail, detail };
}

function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null) return false;
  const { code, detail } = body as Partial<Problem>;
  return typeof code === 'string' && typeof detail === 'string';
}
