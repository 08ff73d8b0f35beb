import { type BookReading, readBook } from '../book/book.ts';
import { type Problem, printable, problemText } from '../book/problem.ts';
import type { ReadingOptions } from '../book/read-rows.ts';
import type { Day } from '../domain/day.ts';
import { dealName } from '../domain/deal-name.ts';
import { policyAt } from '../policy/requirements.ts';
import { evaluateDeal } from '../rules/evaluate-deal.ts';
import { toWire } from '../rules/wire.ts';
import { type JudgedDeal, judgedTable } from './judged-table.ts';
import { openBook } from './open-book.ts';
import { counted, progressBar } from './progress.ts';
import { columnsOf, type Terminal, write } from './terminal.ts';

/** Exit status: all rows accepted (0), some rows refused (1). */
export type ReadStatus = 0 | 1;

export interface EvaluateSettings {
  readonly asOf: Day;
  /** Prints JSON on a screen, too; elsewhere it is always printed. */
  readonly asJson: boolean;
  /** What is said of the file. */
  readonly reading: ReadingOptions;
}

/**
 * `wsa evaluate`: evaluates every deal of a book as of a day, without network, and prints one JSON object a line; on a screen a
 * table.
 * @throws WsaError `book-unreadable`
 */
export async function evaluateCommand(
  file: string,
  { asOf, asJson, reading: said }: EvaluateSettings,
  terminal: Terminal,
): Promise<ReadStatus> {
  const reading = await readWhole(file, { asJson, reading: said }, terminal);
  const { policy, beforeFirst } = policyAt(asOf);
  if (beforeFirst)
    await write(terminal.stderr, `note: ${asOf} is before the first policy; ${policy.id} is used\n`);
  for (const problem of reading.problems) {
    const remark = problem.severity === 'warning' ? 'warning: ' : '';
    await write(terminal.stderr, `${remark}${problemText(problem)}\n`);
  }
  for (const note of askedFor(reading.problems)) await write(terminal.stderr, `${note}\n`);
  for (const deal of reading.refusedDeals) await write(terminal.stderr, `note: ${leftOutText(deal)}\n`);
  if (asJson || columnsOf(terminal.stdout) === null) await printJson(reading, asOf, terminal);
  else await printTable(reading, asOf, terminal);
  return reading.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** How to say on the command line what the reading of a book asks. */
export function askedFor(problems: readonly Pick<Problem, 'asks'>[]): readonly string[] {
  return problems.some(({ asks }) => asks === 'dates')
    ? ['note: say which comes first in such dates: --dates mdy (the month) or --dates dmy (the day)']
    : [];
}

/** Says that a deal is left out whole. */
export function leftOutText(deal: Parameters<typeof dealName>[0]): string {
  return `${printable(dealName(deal))} is left out because a row of it was refused`;
}

async function readWhole(
  file: string,
  { asJson, reading }: Pick<EvaluateSettings, 'asJson' | 'reading'>,
  terminal: Terminal,
): Promise<BookReading> {
  const { bytes, size } = await openBook(file, terminal);
  const progress = progressBar(terminal, !asJson && Boolean(size));
  try {
    return await readBook(
      counted(bytes, (read) => progress.show('reading', read / (size ?? read))),
      reading,
    );
  } finally {
    progress.stop();
  }
}

async function printJson({ book }: BookReading, asOf: Day, { stdout }: Terminal): Promise<void> {
  for (const dealFile of book.files()) {
    const line = JSON.stringify(toWire(evaluateDeal(dealFile, asOf)));
    if (!(await write(stdout, `${line}\n`))) return;
  }
}

async function printTable({ book }: BookReading, asOf: Day, { stdout }: Terminal): Promise<void> {
  const judged: JudgedDeal[] = [...book.files()].map((input) => ({
    deal: input.deal,
    evaluation: evaluateDeal(input, asOf),
  }));
  const told = judged.length === 0 ? ['The book has no deals.'] : judgedTable(judged, columnsOf(stdout));
  await write(stdout, `${told.join('\n')}\n`);
}
