import type { DealVerdict } from '../verdict.ts';
import type { DealDraft } from './deal-draft.ts';

/**
 * Who has to do something next about a deal that is not ready, as its letters tell: the team has a letter to write, a draft
 * to send or a reply to read, or the customer or the partner has to answer. `nobody`: the deal is ready or settled.
 */
export const WAITING_FOR = [
  'team-letter',
  'team-draft',
  'team-reply',
  'customer',
  'partner',
  'nobody',
] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/**
 * Who a deal waits for. The draft that changed last decides; those that were deleted or failed, or are being made, don't
 * count.
 */
export function waitingFor(
  verdict: DealVerdict,
  isSettled: boolean,
  drafts: readonly Pick<DealDraft, 'template' | 'remindsOf' | 'state' | 'changedAt'>[],
): WaitingFor {
  if (verdict === 'ready' || isSettled) return 'nobody';
  let last: (typeof drafts)[number] | null = null;
  for (const draft of drafts)
    if (COUNTED.has(draft.state) && (last === null || draft.changedAt >= last.changedAt)) last = draft;
  if (last === null) return 'team-letter';
  if (last.state === 'replied') return 'team-reply';
  if (last.state !== 'sent') return 'team-draft';
  return (last.remindsOf || last.template) === 'partner-action-required' ? 'partner' : 'customer';
}

const COUNTED: ReadonlySet<string> = new Set<DealDraft['state']>(['drafted', 'edited', 'sent', 'replied']);
