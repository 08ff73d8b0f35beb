import type { Transaction } from 'kysely';
import { nameOf } from '../../domain/person.ts';
import type { GraphCalls } from '../../graph/client.ts';
import { wordsHashOfLetter } from '../../graph/draft-content.ts';
import type { GraphFailure } from '../../graph/failure.ts';
import { readDraftLink } from '../../graph/mail-drafts.ts';
import type { MailMessage } from '../../graph/message.ts';
import {
  changeClaimed,
  type DraftChange,
  type DraftRow,
  insertDraftEvent,
  insertNext,
} from '../../store/queries/drafts/drafts.ts';
import type { DraftState, Schema } from '../../store/schema/index.ts';
import { type DraftOutcome, draftKey, leaseEnd, type Making } from './draft-types.ts';
import { viewOfDraft } from './draft-view.ts';

export type How = Extract<DraftOutcome, { kind: 'drafted' }>['how'];
export type Settled = DraftChange & { readonly state: DraftState };

/** Somebody else has claimed the draft meanwhile: what they find is what counts. */
const LOST: DraftOutcome = { kind: 'under-way' };

/** Makes sure that the claim holds for what comes, and notes what is about to be written. */
export async function hold(making: Making, row: DraftRow, change: DraftChange): Promise<DraftRow | null> {
  const { context, order, at } = making;
  const now = context.now();
  const held = await changeClaimed(context.db, row, {
    ...change,
    // From here on it may be there without anybody hearing of it, and is looked for.
    ...(row.state === 'making' || row.state === 'failed' ? { changed_at: new Date(now).toISOString() } : {}),
    lease_until: leaseEnd(now),
    pending_hash: wordsHashOfLetter(order.letter),
  });
  at('renewed');
  return held;
}

export async function fail(making: Making, row: DraftRow, failure: GraphFailure): Promise<DraftOutcome> {
  const error = `${failure.code}: ${failure.message}`;
  const state = row.state === 'making' ? 'failed' : row.state;
  const settled = await settle(making, row, { state, last_error: error }, { detail: error });
  return settled ? { kind: 'failed', failure, draft: viewOfDraft(settled) } : LOST;
}

export async function end(
  making: Making,
  row: DraftRow,
  kind: 'edited' | 'over',
  change: Settled,
  at: string | null = null,
): Promise<DraftOutcome> {
  const settled = await settle(making, row, change, { at });
  return settled ? { kind, draft: viewOfDraft(settled) } : LOST;
}

interface Settling {
  /** When the new state began, if not now. */
  readonly at?: string | null;
  readonly detail?: string;
  readonly how?: How;
}

/** Ends a claim with what came of it; null when it was somebody else's by then. */
export async function settle(
  making: Making,
  row: DraftRow,
  change: Settled,
  settling: Settling = {},
): Promise<DraftRow | null> {
  return making.context.db
    .transaction()
    .execute((transaction) => settleWithin(transaction, making, row, change, settling));
}

/**
 * Puts a fresh draft after one that is over, both or neither. That one is followed on; the fresh one has a key of its
 * own, so what is over is never taken for it. Null when the claim was somebody else's by then.
 */
export async function succeed(
  making: Making,
  row: DraftRow,
  change: Settled,
  at: string | null,
): Promise<DraftRow | null> {
  const { context, viewers, order, deal } = making;
  const { deal_ref, template, sender_id, reminds_of } = row;
  const generation = row.generation + 1;
  const now = context.now();
  const time = new Date(now).toISOString();
  return context.db.transaction().execute(async (transaction) => {
    const over = await settleWithin(transaction, making, row, { ...change, is_latest: 0 }, { at });
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
  change: Settled,
  { at = null, detail, how }: Settling,
): Promise<DraftRow | null> {
  const now = new Date(context.now()).toISOString();
  const isNew = change.state !== row.state || how === 'created' || how === 'updated';
  const settled = await changeClaimed(transaction, row, {
    ...change,
    lease_until: null,
    ...(isNew ? { changed_at: now } : {}),
    ...(how === 'created' || how === 'found' ? { made_at: now } : {}),
  });
  if (!settled) return null;
  const { id, generation, state } = settled;
  if (isNew) {
    const event = { draft_ref: id, generation, state, at: at ?? now, noted_at: now };
    await insertDraftEvent(transaction, { ...event, detail: detail ?? how ?? null });
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

export function idsOf(message: MailMessage): DraftChange {
  return {
    message_id: message.id,
    conversation_id: message.conversationId,
    internet_message_id: message.internetMessageId,
  };
}

/** What is kept of a message that went out. The link of its draft opens it no longer. */
export async function sentFields(calls: GraphCalls, message: MailMessage): Promise<DraftChange> {
  return {
    ...idsOf(message),
    web_link: await linkOf(calls, message),
    sent_from: message.from,
    sent_at: message.sentAt,
    sent_subject: message.subject,
    sent_to: message.to.join('\n') || null,
  };
}

/** Null when it can't be read now: without its link a message is worth noting all the same. */
export async function linkOf(calls: GraphCalls, { id }: Pick<MailMessage, 'id'>): Promise<string | null> {
  const opening = await readDraftLink(calls, id);
  return opening.kind === 'ok' ? opening.value.webLink : null;
}
