import { type BookReading, readBook } from '../book/book.ts';
import { problemText, quoted } from '../book/problem.ts';
import type { Day } from '../domain/day.ts';
import { WsaError } from '../errors.ts';
import { policyAt } from '../policy/requirements.ts';
import { evaluateDeal } from '../rules/evaluate-deal.ts';
import { toWire } from '../rules/wire.ts';
import { openBook } from './open-book.ts';
import { type Terminal, write } from './terminal.ts';

/** Exit status: all rows accepted (0), some rows refused (1), file unreadable (2). */
export type ReadStatus = 0 | 1 | 2;

/** `wsa evaluate`: evaluates every deal of a book as of a day and prints one JSON object a line. No network. */
export async function evaluateCommand(file: string, asOf: Day, terminal: Terminal): Promise<ReadStatus> {
  let reading: BookReading;
  try {
    reading = await readBook((await openBook(file, terminal)).bytes);
  } catch (error) {
    if (!(error instanceof WsaError)) throw error;
    await write(terminal.stderr, `${error.message}\n`);
    return 2;
  }
  const { policy, beforeFirst } = policyAt(asOf);
  if (beforeFirst)
    await write(terminal.stderr, `note: ${asOf} is before the first policy; ${policy.id} is used\n`);
  for (const problem of reading.problems) {
    const remark = problem.severity === 'warning' ? 'warning: ' : '';
    await write(terminal.stderr, `${remark}${problemText(problem)}\n`);
  }
  for (const dealId of reading.refusedDeals) {
    await write(
      terminal.stderr,
      `note: deal ${quoted(dealId)} is left out because a row of it was refused\n`,
    );
  }
  for (const dealFile of reading.book.files()) {
    const line = JSON.stringify(toWire(evaluateDeal(dealFile, asOf)));
    if (!(await write(terminal.stdout, `${line}\n`))) break;
  }
  return reading.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
