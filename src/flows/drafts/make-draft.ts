import { maySee } from '../../domain/audience.ts';
import { dealKey } from '../../domain/deal.ts';
import { nameOf, recordedAs } from '../../domain/person.ts';
import { dealOfRow } from '../../store/queries/deals/deal-row.ts';
import { dealByKey } from '../../store/queries/deals/deals.ts';
import { claimDraft, insertDraft } from '../../store/queries/drafts/drafts.ts';
import type { Viewers } from '../deals/viewers.ts';
import { continueDraft } from './continue-draft.ts';
import { type DraftContext, type DraftOrder, type DraftOutcome, draftKey, leaseEnd } from './draft-types.ts';

/**
 * Puts a letter into the asker's drafts: one for each deal, template, sender and letter reminded of, however often it is asked for
 * and wherever the process ends. What ends the process in between is meant to throw through here: the claim then
 * runs out by itself, and the next press finds what there is.
 */
export async function makeDraft(
  context: DraftContext,
  viewers: Viewers,
  order: DraftOrder,
): Promise<DraftOutcome> {
  const { db, now } = context;
  const { asker, viewer, conversation } = viewers;
  const row = await dealByKey(db, dealKey(order.dealId));
  const deal = row ? dealOfRow(row) : null;
  if (!row || !deal) return { kind: 'no-such-deal' };
  if (!maySee([viewer], deal)) {
    const detail = { code: 'draft-refused', template: order.template } as const;
    await context.audit.note([{ actor: asker, action: 'refuse', dealId: deal.dealId, conversation, detail }]);
    return { kind: 'no-such-deal' };
  }
  const at = context.at ?? (() => {});
  at('asked');
  const time = new Date(now()).toISOString();
  const senderId = recordedAs(asker);
  const { template, remindsOf = '' } = order;
  const of = { dealRef: row.id, template, senderId, remindsOf };
  await insertDraft(db, {
    deal_ref: row.id,
    template,
    reminds_of: remindsOf,
    sender_id: senderId,
    mailbox: order.mailbox.key,
    generation: 1,
    is_latest: 1,
    draft_key: draftKey(deal.dealId, template, senderId, 1, remindsOf),
    state: 'making',
    fence: 0,
    made_at: time,
    made_by: nameOf(asker),
    changed_at: time,
  });
  const claimed = await claimDraft(db, of, time, leaseEnd(now()));
  if (!claimed) return { kind: 'under-way' };
  at('claimed');
  const calls = context.graph.of(order.mailbox);
  return continueDraft({ context, viewers, order, deal, calls, at }, claimed);
}
