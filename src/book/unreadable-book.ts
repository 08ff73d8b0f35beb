import { WsaError } from '../errors.ts';
import { type Problem, refusalText } from './problem.ts';

/** Thrown when a file is not a book and nothing of it was read; `problems` say why. */
export class UnreadableBook extends WsaError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super('book-unreadable', problems.map(refusalText).join('\n'), options);
    this.problems = problems;
  }
}

/**
 * An error that refuses the whole file, for this reason.
 * @param options the cause, and what somebody could say so that it can be read
 */
export function unreadableBook(
  message: string,
  { asks, ...options }: ErrorOptions & Pick<Problem, 'asks'> = {},
): UnreadableBook {
  const problem: Problem = { severity: 'error', line: 1, column: '', message, ...(asks ? { asks } : {}) };
  return new UnreadableBook([problem], options);
}
