import type { DateOrders } from './cells/dates.ts';
import { beginOf } from './cells/dates.ts';
import type { Problem } from './problem.ts';
import { readingProblem } from './reading.ts';
import type { ReadRow, RowStatement, UnsettledDate } from './row.ts';

/**
 * A row whose dates are settled, now that every value of their columns is read. A date that may still be two days refuses the row:
 * somebody has to say which comes first.
 */
export function settled(row: ReadRow, orders: DateOrders): ReadRow {
  const unsettled = row.statement?.unsettled;
  if (!row.statement || !unsettled) return row;
  const problems: Problem[] = [];
  let statement: RowStatement = row.statement;
  for (const date of unsettled) {
    const order = orders.of(date.column);
    if (order === 'either' || order === 'both') problems.push(unknownDay(row.line, date, order));
    else {
      const reading = order === 'mdy' ? 'month-first' : 'day-first';
      problems.push(
        orders.isSaid
          ? readingProblem(
              reading,
              row.line,
              date.column,
              `dates are read with the ${order === 'mdy' ? 'month' : 'day'} first, as was said`,
            )
          : readingProblem(reading, row.line, date.column),
      );
      statement = withDay(statement, date, date.days[order]);
    }
  }
  const { unsettled: _, ...whole } = statement;
  const isRefused = problems.some(({ severity }) => severity === 'error');
  const customer = statement.deal.find(({ column }) => column === 'customer')?.value;
  return {
    ...row,
    statement: isRefused ? null : whole,
    customer: isRefused && typeof customer === 'string' ? customer : null,
    problems,
  };
}

function withDay(statement: RowStatement, { column }: UnsettledDate, day: string): RowStatement {
  if (column !== 'validated_at') return { ...statement, deal: [...statement.deal, { column, value: day }] };
  const { check } = statement;
  if (!check) return statement;
  return { ...statement, check: { ...check, evidence: { ...check.evidence, validatedAt: beginOf(day) } } };
}

function unknownDay(line: number, { column, text, days }: UnsettledDate, order: 'either' | 'both'): Problem {
  const why =
    order === 'both'
      ? 'other values of the column have the month first, and others the day'
      : 'no value of the column tells';
  const message = `expected a date: "${text}" is ${days.mdy} or ${days.dmy}, and ${why}; say whether the month or the day comes first`;
  return { severity: 'error', line, column, message, asks: 'dates', either: { text, days } };
}
