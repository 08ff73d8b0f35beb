import { dayOfInstant } from '../../domain/day.ts';
import type { DealEvaluation } from '../../domain/verdict.ts';
import { DEFAULT_THRESHOLDS } from '../../policy/thresholds.ts';
import { evaluateDeal } from '../../rules/evaluate-deal.ts';
import { dealBundles } from '../../store/queries/deals/deal-bundle.ts';
import type { JudgingContext } from './check-deal.ts';
import { inputOfBundle } from './deal-input.ts';
import type { DealContent } from './edits/deal-content.ts';
import { redactRelatedDeals } from './redact-related-deals.ts';

/** Judges a deal as if it had other contacts. */
export type IfContacts = (dealRef: number, contacts: DealContent['contacts']) => DealEvaluation | null;

/**
 * What deals would be judged with other contacts, of deals that were looked up for everybody who will see it. Nothing is stored,
 * no related deal is named, and of an address that is not on the deal nothing is known: to type one tells nobody what others
 * have checked. Null for a deal that is gone.
 */
export async function ifContacts(
  { db, now, thresholds = DEFAULT_THRESHOLDS }: Pick<JudgingContext, 'db' | 'now' | 'thresholds'>,
  dealRefs: readonly number[],
): Promise<IfContacts> {
  const asOf = dayOfInstant(now());
  const inputs = new Map((await dealBundles(db, dealRefs)).map((one) => [one.id, inputOfBundle(one)]));
  return (dealRef, contacts) => {
    const input = inputs.get(dealRef);
    if (!input) return null;
    return redactRelatedDeals(evaluateDeal({ ...input, contacts }, asOf, thresholds), () => false);
  };
}
