import type { Transaction } from 'kysely';
import type { WrittenHow } from '../../domain/drafts/draft-result.ts';
import type { DraftReason } from '../../domain/drafts/reason.ts';
import { nameOf } from '../../domain/people/person.ts';
import { wordsHashOfLetter } from '../../graph/draft-content.ts';
import {
  changeClaimed,
  type DraftChange,
  type DraftRow,
  insertDraftEvent,
  insertNext,
} from '../../store/queries/drafts/drafts.ts';
import type { DraftState, Schema } from '../../store/schema/index.ts';
import { draftKey, leaseEnd, type Making } from './draft-types.ts';

/** The new columns of a draft's row as its claim ends. */
export type SettledColumns = DraftChange & { readonly state: DraftState };

export interface Settling {
  readonly columns: SettledColumns;
  /** When the new state began in the mailbox, in ISO 8601; null or left out for now. */
  readonly at?: string | null;
  /** Stored with the event, where `how` does not say it. */
  readonly reason?: DraftReason;
  /** How the letter came to be in the mailbox; left out where nothing was written. */
  readonly how?: WrittenHow;
}

/**
 * Renews a claim before something is written to the mailbox, and stores the hash of the words about to be written.
 * Null when another press has taken the claim over.
 */
export async function renewClaim(
  { context, order, at }: Making,
  row: DraftRow,
  columns: DraftChange,
): Promise<DraftRow | null> {
  const now = context.now();
  const renewed = await changeClaimed(context.db, row, {
    ...columns,
    // From here on a message may be there without this process ever learning of it: tracking looks for it since then.
    ...(row.state === 'making' || row.state === 'failed' ? { changed_at: new Date(now).toISOString() } : {}),
    lease_until: leaseEnd(now),
    pending_hash: wordsHashOfLetter(order.letter),
  });
  at('renewed');
  return renewed;
}

/** Ends a claim and stores the outcome; null when another press has taken the claim over. */
export async function settleDraft(
  making: Making,
  row: DraftRow,
  settling: Settling,
): Promise<DraftRow | null> {
  return making.context.db
    .transaction()
    .execute((transaction) => settleWithin(transaction, making, row, settling));
}

/**
 * Ends a draft that is over and inserts the next generation after it, claimed, in one transaction. The old one is still
 * tracked. The next one has a key of its own, so the old message is never taken for its. Null when another press has
 * taken the claim over.
 */
export async function succeedDraft(
  making: Making,
  row: DraftRow,
  { columns, at = null }: Settling,
): Promise<DraftRow | null> {
  const { context, viewers, order, deal } = making;
  const { deal_ref, template, sender_id, reminds_of } = row;
  const generation = row.generation + 1;
  const now = context.now();
  const time = new Date(now).toISOString();
  return context.db.transaction().execute(async (transaction) => {
    const over = await settleWithin(transaction, making, row, { columns: { ...columns, is_latest: 0 }, at });
    if (!over) return null;
    return insertNext(transaction, {
      deal_ref,
      template,
      sender_id,
      reminds_of,
      mailbox: order.mailbox.key,
      generation,
      is_latest: 1,
      draft_key: draftKey(deal.dealId, template, sender_id, generation, reminds_of),
      state: 'making',
      fence: 1,
      lease_until: leaseEnd(now),
      made_at: time,
      made_by: nameOf(viewers.asker),
      changed_at: time,
    });
  });
}

async function settleWithin(
  transaction: Transaction<Schema>,
  { context, viewers, deal, order }: Making,
  row: DraftRow,
  { columns, at = null, reason, how }: Settling,
): Promise<DraftRow | null> {
  const now = new Date(context.now()).toISOString();
  const isNew = columns.state !== row.state || how === 'created' || how === 'updated';
  const settled = await changeClaimed(transaction, row, {
    ...columns,
    lease_until: null,
    ...(isNew ? { changed_at: now } : {}),
    ...(how === 'created' || how === 'found' ? { made_at: now } : {}),
  });
  if (!settled) return null;
  const { id, generation, state } = settled;
  if (isNew) {
    const event = { draft_ref: id, generation, state, at: at ?? now, noted_at: now };
    await insertDraftEvent(transaction, event, reason ?? (how ? { code: how } : null));
  }
  if (how && how !== 'unchanged') {
    const { asker: actor, conversation } = viewers;
    const to = order.letter.to.map(({ address }) => address);
    const code = how === 'updated' ? 'draft-updated' : 'draft-made';
    const made = { code, template: order.template, to } as const;
    const entry = { actor, action: 'draft', dealId: deal.dealId, conversation, detail: made } as const;
    await context.audit.within(transaction, entry);
  }
  return settled;
}
