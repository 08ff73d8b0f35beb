import { RISKS } from '../../domain/ids.ts';
import { dealsOfPeople } from '../../store/queries/deals/deals.ts';
import type { CheckedDeal } from './check-deal.ts';
import type { Viewers } from './viewers.ts';
import { type ShowingContext, type VisibleDeals, visibleDeals } from './visible-deals.ts';

/** The deals on which the asker is AE, CE or PDM, the most at risk first, then the nearest. */
export async function myDeals(context: ShowingContext, viewers: Viewers): Promise<VisibleDeals> {
  const rows = await dealsOfPeople(context.db, viewers.viewer.addresses);
  const { deals, askerOnly } = await visibleDeals(context, viewers, rows);
  return { deals: byUrgency(deals), askerOnly };
}

const NO_DATE = Number.MAX_SAFE_INTEGER;

/** Sorts deals by risk, then days left (no date last); equal ones stay in the order given. */
export function byUrgency<T extends Pick<CheckedDeal, 'evaluation'>>(deals: readonly T[]): T[] {
  return deals.toSorted(
    ({ evaluation: one }, { evaluation: other }) =>
      RISKS.indexOf(other.risk) - RISKS.indexOf(one.risk) ||
      (one.daysLeft ?? NO_DATE) - (other.daysLeft ?? NO_DATE),
  );
}
