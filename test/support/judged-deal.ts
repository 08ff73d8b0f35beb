import { dealKey } from '../../src/domain/deal.ts';
import { type CheckedDeal, checkDeals, type JudgingContext } from '../../src/flows/deals/check-deal.ts';
import { dealsByKeys } from '../../src/store/queries/deals/deals.ts';

/** The deal with an id, judged, whoever may see it; null where there is none. */
export async function judgedDeal(context: JudgingContext, dealId: string): Promise<CheckedDeal | null> {
  const [checked] = await checkDeals(context, await dealsByKeys(context.db, [dealKey(dealId)]));
  return checked ?? null;
}
