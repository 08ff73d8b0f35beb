import type { AuditDetail } from '../../domain/audit/detail.ts';
import type { DeskSight } from '../../domain/people/desk-sight.ts';
import {
  audienceOfMessage,
  mayDisclose,
  type Readers,
  type UnknownReaders,
} from '../../domain/people/readers.ts';
import type { CheckedDeal } from './check-deal.ts';
import { redactRelatedDeals } from './redact-related-deals.ts';
import { sightOfDeal } from './sight-of-deal.ts';
import { alone, type Viewers } from './viewers.ts';
import { type ShowingContext, visibleDeal } from './visible-deals.ts';

/** What of a deal somebody wants to have in a message. */
export interface InsertionRequest {
  readonly dealId: string;
  /**
   * Whether they say that its readers may see the deal. It counts only where the readers can't be known: who is known to
   * may not see it is told nothing by anybody's word.
   */
  readonly discloses: boolean;
}

/**
 * What goes into a message: the deal, which all of its readers may see; what its partner's desk sees of it, where one of them is
 * of that and all may see so much; its status, which the writer discloses to readers
 * who are not known; nothing but its link; or nothing, for a deal that there is not, or that the writer may not see.
 */
export type Insertion =
  | { readonly kind: 'deal' | 'disclosed'; readonly checked: CheckedDeal }
  | { readonly kind: 'desk'; readonly sight: DeskSight }
  | { readonly kind: 'link' }
  | { readonly kind: 'none' };

/** Decides what of a deal goes into a message of the asker, and writes it into the audit log. */
export async function insertDeal(
  context: ShowingContext,
  viewers: Viewers,
  readers: Readers,
  { dealId, discloses }: InsertionRequest,
): Promise<Insertion> {
  if (readers.kind === 'unknown')
    return insertBeforeUnknown(
      context,
      alone(viewers),
      readers.why,
      dealId,
      discloses && mayDisclose(readers),
    );
  const { others } = readers;
  const audience = audienceOfMessage(viewers.viewer, others);
  const seen = { code: 'deal-inserted', readers: others.length } as const;
  const visible = await sightOfDeal(context, { ...viewers, audience }, dealId, { kind: 'view', seen });
  if (visible.kind === 'deal') return visible;
  if (visible.kind === 'desk') return { kind: 'desk', sight: visible.sight };
  return visible.kind === 'asker-only' ? { kind: 'link' } : { kind: 'none' };
}

async function insertBeforeUnknown(
  context: ShowingContext,
  viewers: Viewers,
  unknownReaders: UnknownReaders,
  dealId: string,
  discloses: boolean,
): Promise<Insertion> {
  const code = discloses ? 'deal-disclosed' : 'deal-link-inserted';
  const seen: AuditDetail = { code, unknownReaders };
  const purpose = { kind: 'view', seen } as const;
  if (!discloses) {
    const { kind } = await sightOfDeal(context, viewers, dealId, purpose);
    return { kind: kind === 'deal' || kind === 'desk' ? 'link' : 'none' };
  }
  // Who is of the desk discloses nothing: that is for the account team to say.
  const visible = await visibleDeal(context, viewers, dealId, purpose);
  if (visible.kind !== 'deal') return { kind: 'none' };
  // One deal is disclosed, and not those that bear on it.
  const evaluation = redactRelatedDeals(visible.checked.evaluation, () => false);
  return { kind: 'disclosed', checked: { ...visible.checked, evaluation } };
}
