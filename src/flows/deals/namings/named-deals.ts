import { dealsByRefs } from '../../../store/queries/deals/lists.ts';
import { answerable, countAnswerable } from '../../../store/queries/deals/namings.ts';
import type { CheckedDeal } from '../check-deal.ts';
import { MOST_JUDGED } from '../list-deals.ts';
import type { Viewers } from '../viewers.ts';
import { type ShowingContext, visibleDeals } from '../visible-deals.ts';

/** Deals on which one person named the asker. */
export interface NamedDeals {
  /** The name of that person. */
  readonly name: string;
  /** In the order in which the asker was named, `MOST_JUDGED` at most. */
  readonly deals: readonly CheckedDeal[];
  readonly total: number;
}

/** The deals on which one person named the asker, as far as they were told of it; null where none is open. */
export async function namedDeals(
  context: ShowingContext,
  viewers: Viewers,
  which: { readonly by: string; readonly told: string },
): Promise<NamedDeals | null> {
  const keys = [...viewers.viewer.addresses];
  const namings = await answerable(context.db, keys, which, { after: 0, limit: MOST_JUDGED });
  const refs = [...new Set(namings.map(({ deal_ref }) => deal_ref))];
  const rows = await dealsByRefs(context.db, refs);
  const { deals } = await visibleDeals(
    context,
    viewers,
    rows.toSorted((one, other) => refs.indexOf(one.id) - refs.indexOf(other.id)),
  );
  const name = namings.at(-1)?.named_by_name ?? '';
  return deals.length === 0
    ? null
    : { name, deals, total: await countAnswerable(context.db, keys, { by: [which.by], told: which.told }) };
}
