import { RISKS } from '../domain/ids.ts';
import { dealsOfPerson } from '../store/queries/deals.ts';
import { type CheckedDeal, checkDeals, type JudgingContext } from './check-deal.ts';

/** The deals on which a person is AE, CE or PDM, the most at risk first, then the nearest. */
export async function myDeals(context: JudgingContext, email: string): Promise<CheckedDeal[]> {
  return byUrgency(await checkDeals(context, await dealsOfPerson(context.db, email)));
}

const NO_DATE = Number.MAX_SAFE_INTEGER;

/** By risk, then days left (no date last), then as they came. */
export function byUrgency(deals: readonly CheckedDeal[]): CheckedDeal[] {
  return deals.toSorted(
    ({ evaluation: one }, { evaluation: other }) =>
      RISKS.indexOf(other.risk) - RISKS.indexOf(one.risk) ||
      (one.daysLeft ?? NO_DATE) - (other.daysLeft ?? NO_DATE),
  );
}
