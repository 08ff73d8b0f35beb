import { addDays, type Day, dayNumber } from '../../domain/day.ts';

/** Working days that a reader has to answer. */
const WORKING_DAYS = 5;
/** Days before the due day by which an answer is still of use: it has to be checked, and put right. */
const DAYS_BEFORE = 3;

/**
 * The day to answer by: five working days from today, a working day at least three days before the due day, and not
 * after another deadline. Null if there is no such day any more: then there is no time to be given.
 */
export function replyByDay(today: Day, due: Day | null, deadline: Day | null = null): Day | null {
  const days = [
    workingDaysAfter(today, WORKING_DAYS),
    ...(due === null ? [] : [workingDayUpTo(addDays(due, -DAYS_BEFORE))]),
    ...(deadline === null ? [] : [deadline]),
  ];
  const earliest = days.toSorted()[0] ?? today;
  return earliest < today ? null : earliest;
}

function workingDaysAfter(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}

function workingDayUpTo(day: Day): Day {
  return isWeekend(day) ? workingDayUpTo(addDays(day, -1)) : day;
}

/** Day 0 of the epoch was a Thursday. */
function isWeekend(day: Day): boolean {
  return (((dayNumber(day) + 3) % 7) + 7) % 7 >= 5;
}
