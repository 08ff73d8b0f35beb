import type { LetterName } from '../../../domain/drafts/letter.ts';
import type { Viewers } from '../../deals/viewers.ts';
import { type BatchContext, startBatch } from './batch.ts';
import type { DraftBatchPlan } from './plan-batch.ts';

/**
 * Stores the batch of a plan that the asker has confirmed, with the recipient of each draft, and claims it for the caller,
 * who is to run it. A batch whose id is known is left as it is.
 */
export async function startPlanned(
  context: BatchContext,
  viewers: Viewers,
  batch: { readonly id?: string; readonly template: LetterName },
  { ready }: Pick<DraftBatchPlan, 'ready'>,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const confirmed = new Map(ready.map(({ deal, to }) => [deal.dealId, to.address]));
  return startBatch(context, viewers, { ...batch, dealIds: [...confirmed.keys()], confirmed });
}
