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

/** An error that refuses the whole file, for this reason. */
export function unreadableBook(message: string, options?: ErrorOptions): UnreadableBook {
  return new UnreadableBook([{ severity: 'error', line: 1, column: '', message }], options);
}
