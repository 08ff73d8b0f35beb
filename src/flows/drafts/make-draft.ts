import type { WrittenHow } from '../../domain/drafts/draft-result.ts';
import { nameOf, recordedAs } from '../../domain/people/person.ts';
import { contentHash, letterHash, wordsHash, wordsHashOfLetter } from '../../graph/draft-content.ts';
import { type GraphFailure, type GraphResult, mayHaveHappened, ok } from '../../graph/failure.ts';
import {
  createDraftMessage,
  createReplyDraft,
  findByKey,
  readDraftLink,
  updateDraftMessage,
} from '../../graph/mail-drafts.ts';
import type { MailMessage } from '../../graph/message.ts';
import { claimDraft, type DraftRow, insertDraft, lastSentOf } from '../../store/queries/drafts/drafts.ts';
import type { Viewers } from '../deals/viewers.ts';
import { actableDeal } from '../deals/visible-deals.ts';
import { type DraftDecision, decideDraft, hasGoneOut } from './decide-draft.ts';
import {
  type DraftContext,
  type DraftOrder,
  type DraftOutcome,
  draftKey,
  leaseEnd,
  type Making,
  viewOfDraft,
} from './draft-types.ts';
import { inThread } from './letter-in-thread.ts';
import { type DraftLocation, idsOf, linkOf, locateDraft, sentFields } from './locate-draft.ts';
import { renewClaim, type SettledColumns, type Settling, settleDraft, succeedDraft } from './settle-draft.ts';

/**
 * Puts a letter into the asker's drafts. There is at most one open draft for each deal, template, sender and letter
 * reminded of, however often it is asked for and wherever the process ends: the row is claimed first, the mailbox is
 * asked before anything is created, and a claim whose process ended runs out by itself, so that the next press finds
 * what there is. What ends the process in between is meant to throw through here.
 */
export async function makeDraft(
  context: DraftContext,
  viewers: Viewers,
  order: DraftOrder,
): Promise<DraftOutcome> {
  const { db, now } = context;
  const { asker } = viewers;
  const refused = { code: 'draft-refused', template: order.template } as const;
  const found = await actableDeal(context, viewers, order.dealId, refused);
  if (!found) return { kind: 'no-such-deal' };
  const { row, deal } = found;
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
  const making = { context, viewers, order, deal, calls, repliesTo: null, at };
  if (remindsOf === '' || hasGoneOut(claimed)) return bringToEnd(making, claimed);
  const first = await lastSentOf(db, { dealRef: row.id, template: remindsOf, senderId });
  const thread = await inThread(calls, order.letter, first);
  if (thread.kind === 'failure') return fail(making, claimed, thread.failure);
  if (thread.value === null) return bringToEnd(making, claimed);
  const { letter, repliesTo } = thread.value;
  return bringToEnd({ ...making, order: { ...order, letter }, repliesTo }, claimed);
}

/** What came of a step: the outcome of the press, or the row to go on with. */
type Step =
  | { readonly kind: 'end'; readonly outcome: DraftOutcome }
  | {
      readonly kind: 'again';
      readonly row: DraftRow;
      /** Why the mailbox refused what was written to it; null when the row is a fresh draft. */
      readonly refusal: GraphFailure | null;
    };

/** Another press has taken the claim over: what that one finds is what counts. */
const TAKEN_OVER: Step = { kind: 'end', outcome: { kind: 'under-way' } };
/** What went out is not looked for. */
const NOT_LOOKED_FOR: DraftLocation = { kind: 'deleted' };
/** Nothing was ever written for a new row, so there is nothing to look for. */
const NEVER_WRITTEN: DraftLocation = { kind: 'none' };

/**
 * Looks where the draft is, decides, and carries that out, wherever the press before ended. Goes round again for the
 * fresh draft after one that is over, and once when the message changed in the moment it was written: by its sender, or
 * by a mailbox that was not done with saving it, in which case the write is repeated once over the version read then.
 */
async function bringToEnd(making: Making, claimed: DraftRow): Promise<DraftOutcome> {
  const { order, at } = making;
  let row = claimed;
  let refusal: GraphFailure | null = null;
  let isRepeated = false;
  for (;;) {
    const found = await locationOfRow(making, row);
    at('looked-up');
    if (found.kind === 'failure') return fail(making, row, refusal ?? found.failure);
    const decision = decideDraft(row, found.value, order.letter);
    if (refusal && (decision.kind === 'create' || (decision.kind === 'update' && isRepeated)))
      return fail(making, row, refusal);
    isRepeated = refusal !== null;
    const step = await carryOut(making, row, decision);
    if (step.kind === 'end') return step.outcome;
    ({ row, refusal } = step);
  }
}

async function locationOfRow({ calls }: Making, row: DraftRow): Promise<GraphResult<DraftLocation>> {
  if (hasGoneOut(row)) return ok(NOT_LOOKED_FOR);
  // `renewClaim` stores the hash before the first write, so a row without it was claimed and nothing more.
  const isNew = row.state === 'making' && row.message_id === null && row.pending_hash === null;
  return isNew ? ok(NEVER_WRITTEN) : locateDraft(calls, row);
}

function carryOut(making: Making, row: DraftRow, decision: DraftDecision): Promise<Step> {
  switch (decision.kind) {
    case 'create':
      return create(making, row);
    case 'update':
      return update(making, row, decision);
    case 'leave':
      return leave(making, row, decision.message);
    case 'over':
      return end(making, row, decision);
  }
}

async function create(making: Making, row: DraftRow): Promise<Step> {
  const { calls, at } = making;
  // Before it is tried, so that the message is known for the bot's own even if this process never hears of it.
  const held = await renewClaim(making, row, {});
  if (!held) return TAKEN_OVER;
  at('writing');
  let created = await createIn(making, held.draft_key);
  at('written');
  if (created.kind === 'failure' && mayHaveHappened(created.failure)) {
    const found = await findByKey(calls, held.draft_key, 'drafts');
    const [message] = found.kind === 'ok' ? found.value : [];
    if (message) created = ok(message);
  }
  if (created.kind === 'failure') return ended(await fail(making, held, created.failure));
  return readBack(making, held, created.value, 'created');
}

/** Creates the message, in the thread of the letter that it reminds of if Graph takes a reply there. */
async function createIn({ calls, order, repliesTo }: Making, key: string): Promise<GraphResult<MailMessage>> {
  const reply = repliesTo === null ? null : await createReplyDraft(calls, repliesTo, order.letter, key);
  const { kind = 'rejected' } = reply?.kind === 'failure' ? reply.failure : {};
  if (reply?.kind === 'ok' || (reply && kind !== 'rejected' && kind !== 'not-found')) return reply;
  return createDraftMessage(calls, order.letter, key);
}

async function update(
  making: Making,
  row: DraftRow,
  { message, isSame }: Extract<DraftDecision, { kind: 'update' }>,
): Promise<Step> {
  const { calls, order, at } = making;
  if (isSame) return readBack(making, row, message, row.message_id === null ? 'found' : 'unchanged');
  // The words that stand there now are the bot's, and stored as such while new ones are about to replace them.
  const seen = { content_hash: contentHash(message), change_key: message.changeKey };
  const held = await renewClaim(making, row, seen);
  if (!held) return TAKEN_OVER;
  at('writing');
  const updated = await updateDraftMessage(calls, message, order.letter);
  at('written');
  if (updated.kind === 'ok') return readBack(making, held, updated.value, 'updated');
  const { failure } = updated;
  const hasMoved = failure.kind === 'conflict' || failure.kind === 'not-found';
  if (hasMoved) return { kind: 'again', row: held, refusal: failure };
  return ended(await fail(making, held, failure));
}

/** A draft that its sender has edited stays as it is; a second one is made beside it, if that was asked for. */
async function leave(making: Making, row: DraftRow, message: MailMessage): Promise<Step> {
  const web_link = row.web_link ?? (await linkOf(making.calls, message));
  const columns: SettledColumns = { ...idsOf(message), state: 'edited', web_link };
  if (making.order.freshAfter !== row.generation) return settled(making, row, 'edited', { columns });
  const fresh = await succeedDraft(making, row, { columns });
  return fresh ? { kind: 'again', row: fresh, refusal: null } : TAKEN_OVER;
}

/** In place of a draft that is over a fresh one is made, if that was asked for. */
async function end(
  making: Making,
  row: DraftRow,
  { state, message }: Extract<DraftDecision, { kind: 'over' }>,
): Promise<Step> {
  const fields = message ? await sentFields(making.calls, message) : {};
  const settling: Settling = { columns: { ...fields, state }, at: message?.sentAt ?? null };
  if (making.order.freshAfter !== row.generation) return settled(making, row, 'over', settling);
  const fresh = await succeedDraft(making, row, settling);
  return fresh ? { kind: 'again', row: fresh, refusal: null } : TAKEN_OVER;
}

/** Reads what the mailbox made of the letter, and stores it. */
async function readBack(making: Making, row: DraftRow, message: MailMessage, how: WrittenHow): Promise<Step> {
  const { calls, order, at } = making;
  const isKnown = how === 'unchanged' && row.web_link !== null && row.change_key === message.changeKey;
  const opening = isKnown ? null : await readDraftLink(calls, message.id);
  at('read-back');
  // Without its link the draft is there all the same: another letter beside it would be worse.
  const read = opening?.kind === 'ok' ? opening.value : null;
  // Who was quick enough to edit it in between must not have their edit taken for the bot's.
  const isOurs =
    read !== null &&
    ((read.changeKey !== null && read.changeKey === message.changeKey) ||
      wordsHash(read) === wordsHashOfLetter(order.letter));
  const columns: SettledColumns = {
    ...idsOf(message),
    state: 'drafted',
    letter_hash: letterHash(order.letter),
    deal_mark: order.dealVersion,
    last_error: null,
    ...(read ? { web_link: read.webLink } : {}),
    ...(isOurs ? { content_hash: contentHash(read), change_key: read.changeKey, pending_hash: null } : {}),
  };
  const kept = await settleDraft(making, row, { columns, how });
  at('noted');
  const isApart = order.template === 'follow-up' && making.repliesTo === null;
  return kept ? ended({ kind: 'drafted', how, draft: viewOfDraft(kept), isApart }) : TAKEN_OVER;
}

/** Stores a failure. A draft that was there stays in its state; one that was being made has failed. */
async function fail(making: Making, row: DraftRow, failure: GraphFailure): Promise<DraftOutcome> {
  const { code: error, message } = failure;
  const state = row.state === 'making' ? 'failed' : row.state;
  const columns = { state, last_error: `${error}: ${message}` };
  const kept = await settleDraft(making, row, { columns, reason: { code: 'graph-error', error, message } });
  return kept ? { kind: 'failed', failure, draft: viewOfDraft(kept) } : { kind: 'under-way' };
}

async function settled(
  making: Making,
  row: DraftRow,
  kind: 'edited' | 'over',
  settling: Settling,
): Promise<Step> {
  const kept = await settleDraft(making, row, settling);
  return kept ? ended({ kind, draft: viewOfDraft(kept) }) : TAKEN_OVER;
}

function ended(outcome: DraftOutcome): Step {
  return { kind: 'end', outcome };
}
