import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dealKey } from '../../../domain/deal.ts';
import { LETTER_LOCALES } from '../../../domain/drafts/letter.ts';
import type { DraftReason } from '../../../domain/drafts/reason.ts';
import { recordedAs } from '../../../domain/people/person.ts';
import {
  type BatchDealRow,
  type BatchRow,
  batchById,
  batchCounts,
  batchDeals,
  batchesBy,
  endBatch,
  insertBatch,
} from '../../../store/queries/drafts/batches.ts';
import { reasonOf } from '../../../store/queries/drafts/reason-columns.ts';
import type { DraftBatchOutcome, DraftBatchState } from '../../../store/schema/index.ts';
import type { Viewers } from '../../deals/viewers.ts';
import { type DraftContext, leaseEnd } from '../draft-types.ts';

/** How many deals of a batch have each outcome, and how many still wait. */
export type BatchCounts = Readonly<Record<DraftBatchOutcome | 'waiting', number>>;

/** A batch without its deals. */
export interface BatchSummary {
  readonly id: string;
  readonly template: string;
  readonly state: DraftBatchState;
  readonly counts: BatchCounts;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** When the batch last changed: a deal was settled, or the batch ended. ISO 8601, UTC. */
  readonly lastAt: string;
  /** When the claim of its run runs out: ISO 8601, UTC. In the past after an interrupted run; null without a run. */
  readonly leaseUntil: string | null;
  /** Why the last run stopped before its end; null if it did not, and while a run holds the batch. */
  readonly stoppedBy: DraftReason | null;
}

/** The asker of a batch and their conversation, stored as JSON as long as the batch is open. */
export const BatchAskerSchema = z.object({
  person: z.object({
    id: z.string(),
    objectId: z.string().nullable(),
    tenantId: z.string().nullable(),
    name: z.string(),
    addresses: z.array(z.string()),
  }),
  conversation: z.string().nullable(),
  /** The language of the asker, which tells that of letters to whom nothing else tells one; left out in old rows. */
  language: z.enum(LETTER_LOCALES).nullish().catch(null),
});

/** A batch with the outcome of each of its deals. */
export interface BatchReport extends BatchSummary {
  readonly deals: readonly {
    readonly dealId: string;
    /** Null while the deal waits. */
    readonly outcome: DraftBatchOutcome | null;
    readonly reason: DraftReason | null;
    readonly draftRef: number | null;
  }[];
}

export type BatchContext = Pick<DraftContext, 'db' | 'now'>;

export interface NewBatch {
  /** UUID of the batch; left out, a new one. */
  readonly id?: string;
  readonly template: string;
  readonly dealIds: readonly string[];
  /** The recipient's address that the asker confirmed, by deal id; the recipient of a deal left out is not checked. */
  readonly confirmed?: ReadonlyMap<string, string>;
}

/**
 * Stores a batch and claims it for the caller, who is to run it: it can then be carried on whatever happens. Nothing is
 * drafted yet. A batch whose id is known is left as it is.
 */
export async function startBatch(
  { db, now }: BatchContext,
  { asker, conversation, language = null }: Viewers,
  { id = randomUUID(), template, dealIds, confirmed }: NewBatch,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const once = [...new Map(dealIds.map((dealId) => [dealKey(dealId), dealId])).values()];
  const time = now();
  const at = new Date(time).toISOString();
  const { id: personId, objectId, tenantId, name, addresses } = asker;
  const person = { id: personId, objectId, tenantId, name, addresses: [...addresses] };
  const batch = {
    id,
    by_id: recordedAs(asker),
    template,
    state: 'open',
    made_at: at,
    changed_at: at,
    runs: 1,
    lease_until: leaseEnd(time),
    asker: JSON.stringify({ person, conversation, language } satisfies z.infer<typeof BatchAskerSchema>),
  } as const;
  const deals = once.map((dealId) => ({ deal_id: dealId, to_address: confirmed?.get(dealId) ?? null }));
  const isNew = await db.transaction().execute((transaction) => insertBatch(transaction, batch, deals));
  return { id, isNew };
}

/** Whether a run holds the batch at present. */
export function isBeingMade(
  { state, leaseUntil }: BatchSummary,
  { now }: Pick<BatchContext, 'now'>,
): boolean {
  return state === 'open' && leaseUntil !== null && Date.parse(leaseUntil) > now();
}

/** Cancels an open batch of the asker's, after the draft that is being made; false when there is no such batch. */
export async function cancelBatch(context: BatchContext, viewers: Viewers, id: string): Promise<boolean> {
  if (!(await ownBatch(context, viewers, id))) return false;
  return endBatch(context.db, id, 'cancelled', new Date(context.now()).toISOString());
}

export async function batchReport(
  context: Pick<DraftContext, 'db'>,
  viewers: Viewers,
  id: string,
): Promise<BatchReport | null> {
  return (await ownBatch(context, viewers, id)) && reportOf(context, id);
}

/** The asker's batches in some states, the newest first, `most` of them. */
export async function batchesOf(
  { db }: Pick<DraftContext, 'db'>,
  { asker }: Viewers,
  states: readonly DraftBatchState[],
  most: number,
): Promise<readonly BatchSummary[]> {
  const batches = await batchesBy(db, recordedAs(asker), states, most);
  const rows = await batchCounts(
    db,
    batches.map(({ id }) => id),
  );
  return batches.map((batch) => {
    const own = rows.filter(({ batch_id }) => batch_id === batch.id);
    return summaryOf(
      batch,
      own.map(({ outcome, deals, settled_at }) => ({ outcome, settled_at, deals: Number(deals) })),
    );
  });
}

/** The batch of an id if the asker started it; null for anybody else. */
export async function ownBatch(
  { db }: Pick<DraftContext, 'db'>,
  { asker }: Viewers,
  id: string,
): Promise<BatchRow | null> {
  const batch = await batchById(db, id);
  return batch?.by_id === recordedAs(asker) ? batch : null;
}

/** The report of a batch, whoever started it; null when there is none of the id. */
export async function reportOf({ db }: Pick<DraftContext, 'db'>, id: string): Promise<BatchReport | null> {
  const batch = await batchById(db, id);
  if (!batch) return null;
  const rows = await batchDeals(db, id);
  const deals = rows.map((row) => ({
    dealId: row.deal_id,
    outcome: row.outcome,
    reason: reasonOf(row),
    draftRef: row.draft_ref,
  }));
  const counted = rows.map(({ outcome, settled_at }) => ({ outcome, settled_at, deals: 1 }));
  return { ...summaryOf(batch, counted), deals };
}

type Counted = Pick<BatchDealRow, 'outcome' | 'settled_at'> & { readonly deals: number };

function summaryOf(batch: BatchRow, rows: readonly Counted[]): BatchSummary {
  const { id, template, state, made_at, changed_at, lease_until: leaseUntil } = batch;
  const counts = { drafted: 0, kept: 0, skipped: 0, failed: 0, waiting: 0 };
  let lastAt = changed_at;
  for (const { outcome, deals, settled_at } of rows) {
    counts[outcome ?? 'waiting'] += deals;
    if (settled_at !== null && settled_at > lastAt) lastAt = settled_at;
  }
  const stoppedBy = reasonOf(batch);
  return { id, template, state, counts, madeAt: made_at, lastAt, leaseUntil, stoppedBy };
}
