import type { Reader } from '../../../src/domain/reader.ts';
import type { CheckedDeal } from '../../../src/flows/deals/check-deal.ts';
import { showContent } from '../../../src/flows/deals/edits/shown-content.ts';
import { type NotTakenOf, whoHasNotTaken } from '../../../src/flows/deals/namings/namings.ts';
import { readerOf, type Viewers } from '../../../src/flows/deals/viewers.ts';
import { type Purpose, visibleDeal } from '../../../src/flows/deals/visible-deals.ts';
import { type DealReplies, repliesOf } from '../../../src/flows/replies/replies-view.ts';
import type { Services } from '../../../src/services.ts';
import { noSuchDeal } from '../problem.ts';

/** A deal with all that is shown of it. */
export interface ShownDeal {
  readonly checked: CheckedDeal;
  readonly namings: NotTakenOf | null;
  readonly replies: DealReplies;
  /** The version of its content. */
  readonly version: string;
  /** By whose clock it is written. */
  readonly reader: Reader;
}

/** Looking once more at a deal that is open. */
export const LOOKED_AT_AGAIN: Purpose = { kind: 'again' };

/**
 * The deal with an id, judged, for whoever asks.
 * @throws Problem `no-such-deal`
 */
export async function checkedDeal(
  services: Services,
  viewers: Viewers,
  dealId: string,
  purpose?: Purpose,
): Promise<CheckedDeal> {
  const visible = await visibleDeal(services, viewers, dealId, purpose);
  if (visible.kind !== 'deal') throw noSuchDeal(dealId);
  return visible.checked;
}

export async function shownDeal(
  services: Services,
  viewers: Viewers,
  checked: CheckedDeal,
): Promise<ShownDeal> {
  const [namings, replies, { version }] = await Promise.all([
    whoHasNotTaken(services.db, checked, viewers.audience),
    repliesOf(services, checked),
    showContent(services, checked),
  ]);
  return { checked, namings, replies, version, reader: readerOf(viewers, services.now()) };
}
