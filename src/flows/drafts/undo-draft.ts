import { recordedAs } from '../../domain/people/person.ts';
import type { GraphCalls, Mailbox } from '../../graph/client.ts';
import type { GraphFailure } from '../../graph/failure.ts';
import { discardDraftMessage } from '../../graph/mail-drafts.ts';
import {
  changeClaimed,
  claimDraft,
  type DraftRow,
  insertDraftEvent,
} from '../../store/queries/drafts/drafts.ts';
import type { Viewers } from '../deals/viewers.ts';
import { actableDeal } from '../deals/visible-deals.ts';
import { hasGoneOut } from './decide-draft.ts';
import { type DraftContext, leaseEnd } from './draft-types.ts';
import { type DraftLocation, locateDraft } from './locate-draft.ts';

/** The draft that is to be taken away again. */
export interface MadeDraft {
  readonly dealId: string;
  readonly template: string;
  /** Of a reminder, the template of the letter it reminds of; empty for any other letter. */
  readonly remindsOf: string;
  /** The draft's generation: a later one is not touched. */
  readonly generation: number;
}

export type UndoDraftOutcome =
  /** The draft is in the deleted items of its owner. */
  | { readonly kind: 'undone' }
  /** It stays: its owner has edited or sent it, it is gone already, or another took its place. */
  | { readonly kind: 'left'; readonly why: 'edited' | 'sent' | 'gone' }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'failed'; readonly failure: GraphFailure }
  | { readonly kind: 'no-such-deal' };

/** Moves a draft that nobody has edited into the deleted items of the asker, whose draft it is. */
export async function undoDraft(
  context: DraftContext,
  viewers: Viewers,
  draft: MadeDraft,
  mailbox: Mailbox,
): Promise<UndoDraftOutcome> {
  const { db, now } = context;
  const { dealId, template, remindsOf, generation } = draft;
  const found = await actableDeal(context, viewers, dealId, { code: 'draft-refused', template });
  if (!found) return { kind: 'no-such-deal' };
  const of = { dealRef: found.row.id, template, senderId: recordedAs(viewers.asker), remindsOf };
  const row = await claimDraft(db, of, new Date(now()).toISOString(), leaseEnd(now()));
  if (!row) return { kind: 'under-way' };
  const outcome = await discarded(context.graph.of(mailbox), row, generation);
  if (outcome.kind === 'undone') await settleUndone(context, viewers, found.deal.dealId, row);
  else await changeClaimed(db, row, { lease_until: null });
  return outcome;
}

async function discarded(calls: GraphCalls, row: DraftRow, generation: number): Promise<UndoDraftOutcome> {
  if (row.generation !== generation || row.state === 'deleted') return { kind: 'left', why: 'gone' };
  if (hasGoneOut(row)) return { kind: 'left', why: 'sent' };
  const found = await locateDraft(calls, row);
  if (found.kind === 'failure') return { kind: 'failed', failure: found.failure };
  if (found.value.kind !== 'unedited') return { kind: 'left', why: WHY[found.value.kind] };
  const moved = await discardDraftMessage(calls, found.value.message);
  return moved.kind === 'ok' ? { kind: 'undone' } : { kind: 'failed', failure: moved.failure };
}

const WHY: Readonly<Record<Exclude<DraftLocation['kind'], 'unedited'>, 'edited' | 'sent' | 'gone'>> = {
  edited: 'edited',
  sent: 'sent',
  deleted: 'gone',
  none: 'gone',
};

async function settleUndone(
  { db, now, audit }: DraftContext,
  { asker, conversation }: Viewers,
  dealId: string,
  row: DraftRow,
): Promise<void> {
  const at = new Date(now()).toISOString();
  await db.transaction().execute(async (transaction) => {
    const kept = await changeClaimed(transaction, row, {
      state: 'deleted',
      changed_at: at,
      lease_until: null,
    });
    if (!kept) return;
    const event = {
      draft_ref: row.id,
      generation: row.generation,
      state: 'deleted',
      at,
      noted_at: at,
    } as const;
    await insertDraftEvent(transaction, event, null);
    const detail = { code: 'draft-undone', template: row.template } as const;
    await audit.within(transaction, { actor: asker, action: 'draft', dealId, conversation, detail });
  });
}
