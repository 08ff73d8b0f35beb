import { addDays, type Day } from '../domain/day.ts';
import { DEAL_VERDICTS, type DealVerdict } from '../domain/verdict.ts';

/** How the deals of a quarter stood at the end of a day. */
export interface BurnDownDay {
  readonly day: Day;
  /** Deals by verdict; null for a day that is still to come, and before any of them had one. */
  readonly stood: Readonly<Record<DealVerdict, number>> | null;
  /** The deals due by that day: so many must be ready for all of them to make their date. */
  readonly mustBeReady: number;
}

/** A deal of the quarter: its target day, and its verdicts in the order in which they came about. */
export interface BurningDeal {
  readonly target: Day;
  readonly verdicts: readonly { readonly day: Day; readonly verdict: DealVerdict }[];
}

/**
 * The burn-down of deals over some days. A deal counts from the day of its first verdict on, with the last one of each day.
 * @param today the last day of which it is known how the deals stood
 */
export function burnDown(
  deals: readonly BurningDeal[],
  { from, to }: { readonly from: Day; readonly to: Day },
  today: Day,
): BurnDownDay[] {
  const days: BurnDownDay[] = [];
  const at = deals.map(() => -1);
  const targets = deals.map(({ target }) => target).toSorted();
  let due = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const stood = Object.fromEntries(DEAL_VERDICTS.map((verdict) => [verdict, 0])) as Record<
      DealVerdict,
      number
    >;
    while ((targets[due] ?? '~') <= day) due++;
    deals.forEach(({ verdicts }, index) => {
      let last = at[index] ?? -1;
      while ((verdicts[last + 1]?.day ?? '~') <= day) last++;
      at[index] = last;
      const verdict = verdicts[last]?.verdict;
      if (verdict) stood[verdict]++;
    });
    days.push({
      day,
      stood: day <= today && at.some((last) => last >= 0) ? stood : null,
      mustBeReady: due,
    });
  }
  return days;
}
