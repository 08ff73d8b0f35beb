import { addDays, type Day } from '../day.ts';

/** A fiscal quarter: its first and last day. */
export interface Quarter {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The fiscal quarter a day lies in: until the end of the next month that closes one, from the day after the month before
 * that did. Without a closing month, quarters are those of the calendar.
 * @param closingMonths 1 to 12
 */
export function quarterOf(day: Day, closingMonths: readonly number[]): Quarter {
  const closing = closingMonths.length > 0 ? closingMonths : [3, 6, 9, 12];
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const isClosing = (at: number) => closing.includes(((at - 1) % 12) + 1);
  // Months counted from January of the year before, so that none is below 1.
  const now = month + 12;
  let last = now;
  while (!isClosing(last)) last++;
  let before = now - 1;
  while (!isClosing(before)) before--;
  return { from: addDays(endOf(year - 1, before), 1), to: endOf(year - 1, last) };
}

/** The last day of a month; months go on counting in the years after. */
function endOf(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
