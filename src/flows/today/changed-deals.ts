import type { OfPeople } from '../../store/queries/deals/filters.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import { dealsWithNews } from '../../store/queries/deals/news.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import type { Viewers } from '../deals/viewers.ts';
import { noteListed, type ShowingContext, unnotedDeals } from '../deals/visible-deals.ts';
import { type Changes, changesSince } from './changes.ts';

/** The most deals whose changes are told, those with the newest. */
const MOST_CHANGED = 200;

/** The number of deals that the audit entry names. */
const MOST_NAMED = 20;

/** What changed on open deals, whenever they are due. */
export interface ChangedDeals extends Changes {
  /** Whether more deals have news than were looked at, those with the newest. */
  readonly more: boolean;
}

/**
 * What changed on all open deals of some people, of those that the viewers may see, since an instant (ISO 8601, UTC). Those
 * with news are found in the store, and only they are judged.
 * @param judged deals that were judged and shown already, which are looked through in any case
 */
export async function changedDeals(
  context: ShowingContext,
  viewers: Viewers,
  of: OfPeople,
  { since, judged }: { readonly since: string; readonly judged: readonly CheckedDeal[] },
): Promise<ChangedDeals> {
  const { asker } = viewers;
  const news = await dealsWithNews(context.db, {
    ...{ of, since, notBy: asker.objectId ?? asker.id, limit: MOST_CHANGED },
  });
  const known = new Set(judged.map(({ ref }) => ref));
  const rows = await dealsByRefs(
    context.db,
    news.refs.filter((ref) => !known.has(ref)),
  );
  const { deals } = await unnotedDeals(context, viewers, rows);
  const changes = await changesSince(context, viewers, [...judged, ...deals], since);
  const told = changes.deals.filter(({ checked }) => !known.has(checked.ref));
  await noteListed(
    context,
    viewers,
    told.map(({ checked }) => checked.deal.dealId),
    MOST_NAMED,
  );
  return { ...changes, more: news.more };
}
