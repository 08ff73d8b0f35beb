import type { Transaction } from 'kysely';
import { dealKey } from '../../domain/deal.ts';
import { maySee } from '../../domain/people/audience.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type LockedDeal, lockedDeal } from '../deals/edits/write-content.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';

export const REFUSED = { code: 'proposals-refused' } as const;

/**
 * The deal whose proposals the asker decides about, locked until the transaction ends; null where there is none, or the asker
 * may not see it any more, which the audit log has.
 */
export async function lockedActableDeal(
  { audit }: Pick<ShowingContext, 'audit'>,
  transaction: Transaction<Schema>,
  { asker, viewer, conversation }: Viewers,
  dealId: string,
): Promise<LockedDeal | null> {
  const locked = await lockedDeal(transaction, dealKey(dealId));
  if (!locked || maySee([viewer], locked.deal)) return locked;
  const entry = { actor: asker, dealId: locked.deal.dealId, conversation };
  await audit.within(transaction, { ...entry, action: 'refuse', detail: REFUSED });
  return null;
}
