import { dealKey } from '../../domain/deal.ts';
import { type DeskSight, deskSight } from '../../domain/people/desk-sight.ts';
import { type DealPeople, deskOf, RIGHTS, standingOf, strictestOf } from '../../domain/people/rights.ts';
import { dealBundleByKey } from '../../store/queries/deals/deal-bundle.ts';
import { dealOfRow } from '../../store/queries/deals/deal-row.ts';
import { judgeBundles } from './check-deal.ts';
import { noteAccess, type Purpose, VIEW } from './note-access.ts';
import type { Viewers } from './viewers.ts';
import { type ShowingContext, type VisibleDeal, visibleBundle } from './visible-deals.ts';

/** A deal as its partner's desk sees it: all viewers may see as much, and one of them no more. */
export interface DeskDeal {
  readonly kind: 'desk';
  readonly sight: DeskSight;
  /** Its row in the store. */
  readonly ref: number;
  /** Whether the asker may see the whole deal, and another viewer may not. */
  readonly isLessForAsker: boolean;
}

/**
 * `visibleDeal` for what a partner's desk may do, too: where one of the viewers is of the desk, and all are of that at least, the
 * deal as the desk sees it. With `visibleDeal` a desk is refused as anybody else is who is not on the deal.
 */
export async function sightOfDeal(
  context: ShowingContext,
  viewers: Viewers,
  dealId: string,
  purpose: Purpose = VIEW,
): Promise<VisibleDeal | DeskDeal> {
  const bundle = await dealBundleByKey(context.db, dealKey(dealId));
  if (!bundle) return { kind: 'none' };
  const deal = dealOfRow(bundle);
  const people = { ...deal, desk: deskOf(deal, bundle.deskAdded) };
  const sight = sightFor(people, viewers);
  if (sight === null) return visibleBundle(context, viewers, bundle, purpose);
  if (sight.withholds && viewers.withheld) {
    viewers.withheld();
    return { kind: 'asker-only', deal };
  }
  if (sight.of === 'asker') {
    await noteAccess(context, viewers, deal, 'asker-only', purpose);
    return { kind: 'asker-only', deal };
  }
  await noteAccess(context, viewers, deal, 'all', seenByDesk(purpose));
  const [checked] = await judgeBundles(context, [bundle], () => false);
  if (!checked) return { kind: 'none' };
  return { kind: 'desk', sight: deskSight(checked), ref: checked.ref, isLessForAsker: sight.withholds };
}

/** The sight of a desk that some viewers are given; null where the whole deal is shown, or nothing of it. */
function sightFor(
  people: DealPeople,
  { viewer, audience }: Viewers,
): { readonly of: 'all' | 'asker'; readonly withholds: boolean } | null {
  const asker = RIGHTS[standingOf(viewer, people)].sight;
  const all = RIGHTS[strictestOf(audience, people)].sight;
  if (all === 'desk') return { of: 'all', withholds: asker === 'whole' };
  return asker === 'desk' ? { of: 'asker', withholds: true } : null;
}

/** A view by a desk is told from one of the whole deal. */
function seenByDesk(purpose: Purpose): Purpose {
  return purpose.kind === 'view' && !purpose.seen
    ? { kind: 'view', seen: { code: 'deal-seen-as-desk' } }
    : purpose;
}
