import { contentHash, letterHash, wordsHash, wordsHashOfLetter } from '../../graph/draft-content.ts';
import { mayHaveHappened, ok } from '../../graph/failure.ts';
import { createDraftMessage, findByKey, readDraftLink, updateDraftMessage } from '../../graph/mail-drafts.ts';
import type { MailMessage } from '../../graph/message.ts';
import type { DraftRow } from '../../store/queries/drafts/drafts.ts';
import type { DraftOutcome, Making } from './draft-types.ts';
import { viewOfDraft } from './draft-view.ts';
import { type DraftLocation, locateDraft } from './locate-draft.ts';
import {
  end,
  fail,
  type How,
  hold,
  idsOf,
  linkOf,
  type Settled,
  sentFields,
  settle,
  succeed,
} from './settle-draft.ts';

/** Goes on from a claim, wherever the press before it ended. */
export async function continueDraft(making: Making, row: DraftRow): Promise<DraftOutcome> {
  // What went out stays out, even if the copy of it is deleted.
  if (row.state === 'sent' || row.state === 'replied') return over(making, row, { state: row.state });
  const standing = await locateDraft(making.calls, row);
  making.at('looked-up');
  if (standing.kind === 'failure') return fail(making, row, standing.failure);
  const found = standing.value;
  if (found.kind === 'none') return create(making, row);
  if (found.kind === 'unedited') return update(making, row, found.message);
  return leave(making, row, found);
}

async function create(making: Making, row: DraftRow): Promise<DraftOutcome> {
  const { calls, order, at } = making;
  // Before it is tried, so that the draft is known for ours even if this process never hears of it.
  const held = await hold(making, row, {});
  if (!held) return { kind: 'under-way' };
  at('writing');
  let created = await createDraftMessage(calls, order.letter, held.draft_key);
  at('written');
  if (created.kind === 'failure' && mayHaveHappened(created.failure)) {
    const found = await findByKey(calls, held.draft_key);
    const [message] = found.kind === 'ok' ? found.value : [];
    if (message) created = ok(message);
  }
  if (created.kind === 'failure') return fail(making, held, created.failure);
  return note(making, held, created.value, 'created');
}

async function update(making: Making, row: DraftRow, message: MailMessage): Promise<DraftOutcome> {
  const { calls, order, at } = making;
  const { letter } = order;
  const isSame =
    row.letter_hash === null
      ? wordsHash(message) === wordsHashOfLetter(letter)
      : row.letter_hash === letterHash(letter);
  if (isSame) return note(making, row, message, row.message_id === null ? 'found' : 'unchanged');
  // What stands there now was just found to be ours: noted, as the words to come take the place of the last ones.
  const seen = { content_hash: contentHash(message), change_key: message.changeKey };
  const held = await hold(making, row, seen);
  if (!held) return { kind: 'under-way' };
  at('writing');
  const updated = await updateDraftMessage(calls, message, letter);
  at('written');
  if (updated.kind === 'ok') return note(making, held, updated.value, 'updated');
  const { failure } = updated;
  if (failure.status === 412 || failure.status === 409 || failure.status === 404) {
    // Somebody has changed, sent or deleted it in this very moment.
    const again = await locateDraft(calls, held);
    const isTaken = again.kind === 'ok' && again.value.kind !== 'unedited' && again.value.kind !== 'none';
    if (isTaken) return leave(making, held, again.value);
  }
  return fail(making, held, failure);
}

/** What is no longer ours is left alone; in place of what is gone a fresh one is made, if that was asked for. */
async function leave(making: Making, row: DraftRow, found: DraftLocation): Promise<DraftOutcome> {
  if (found.kind === 'sent') {
    const fields = await sentFields(making.calls, found.message);
    return over(making, row, { ...fields, state: 'sent' }, found.message.sentAt);
  }
  if (found.kind !== 'edited') return over(making, row, { state: 'deleted' });
  const { message } = found;
  const link = row.web_link ?? (await linkOf(making.calls, message));
  return end(making, row, 'edited', { ...idsOf(message), state: 'edited', web_link: link });
}

async function over(
  making: Making,
  row: DraftRow,
  change: Settled,
  at: string | null = null,
): Promise<DraftOutcome> {
  if (making.order.freshAfter !== row.generation) return end(making, row, 'over', change, at);
  const fresh = await succeed(making, row, change, at);
  return fresh ? continueDraft(making, fresh) : { kind: 'under-way' };
}

/** Reads what the mailbox made of the letter, and keeps it. */
async function note(making: Making, row: DraftRow, message: MailMessage, how: How): Promise<DraftOutcome> {
  const { calls, order, at } = making;
  const isKnown = how === 'unchanged' && row.web_link !== null && row.change_key === message.changeKey;
  const opening = isKnown ? null : await readDraftLink(calls, message.id);
  at('read-back');
  // Without its link the draft is there all the same: another letter beside it would be worse.
  const read = opening?.kind === 'ok' ? opening.value : null;
  // Whoever was quick enough to edit it in between must not have that taken for ours.
  const isOurs =
    read !== null &&
    ((read.changeKey !== null && read.changeKey === message.changeKey) ||
      wordsHash(read) === wordsHashOfLetter(order.letter));
  const change: Settled = {
    ...idsOf(message),
    state: 'drafted',
    letter_hash: letterHash(order.letter),
    deal_mark: order.dealVersion,
    last_error: null,
    ...(read ? { web_link: read.webLink } : {}),
    ...(isOurs ? { content_hash: contentHash(read), change_key: read.changeKey, pending_hash: null } : {}),
  };
  const settled = await settle(making, row, change, { how });
  at('noted');
  return settled ? { kind: 'drafted', how, draft: viewOfDraft(settled) } : { kind: 'under-way' };
}
