import { randomUUID } from 'node:crypto';
import { dealKey } from '../domain/deal.ts';
import { recordedAs } from '../domain/person.ts';
import type { Letter } from '../graph/draft-content.ts';
import type { GraphFailure } from '../graph/failure.ts';
import {
  type BatchDealRow,
  type BatchRow,
  batchById,
  batchCounts,
  batchDeals,
  batchesBy,
  endBatch,
  insertBatch,
  settleBatchDeal,
} from '../store/queries/drafts.ts';
import type { DraftBatchOutcome, DraftBatchState } from '../store/schema.ts';
import type { DraftContext } from './draft-order.ts';
import type { Onlookers } from './onlookers.ts';

/** How many drafts came to what. */
export type BatchCounts = Readonly<Record<DraftBatchOutcome | 'waiting', number>>;

/** A batch in few words. */
export interface BatchSummary {
  readonly id: string;
  readonly template: string;
  readonly state: DraftBatchState;
  readonly counts: BatchCounts;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** When something last came of it: a draft, or its end. ISO 8601, UTC. */
  readonly lastAt: string;
}

/** How far a batch has come. */
export interface BatchReport extends BatchSummary {
  readonly deals: readonly {
    readonly dealId: string;
    /** Null while it waits. */
    readonly outcome: DraftBatchOutcome | null;
    readonly detail: string | null;
    readonly draftRef: number | null;
  }[];
}

/** The letter for one deal as it stands now, or why there is none. */
export type LetterFor<L extends Letter = Letter> = (
  dealId: string,
) => Promise<{ readonly letter: L; readonly dealMark: string | null } | { readonly why: string }>;

/** A draft that a batch asks for. */
export interface BatchOrder<L extends Letter = Letter> {
  readonly dealId: string;
  /** Name of the template. */
  readonly template: string;
  readonly letter: L;
  /** The mark of the evaluation the letter was written from. */
  readonly dealMark: string | null;
}

/** What came of one deal, as it stands in the ledger. */
export interface Settled {
  readonly outcome: DraftBatchOutcome;
  readonly detail: string | null;
  readonly draftRef: number | null;
}

/** What came of asking for one draft. */
export type BatchMade =
  | ({ readonly kind: 'settled' } & Settled)
  /** Somebody else is at it, and notes what came of it; else the next run does. */
  | { readonly kind: 'under-way' }
  /** Would go wrong for every deal. */
  | { readonly kind: 'stopped'; readonly failure: GraphFailure };

export interface BatchWork<L extends Letter = Letter> {
  readonly letterFor: LetterFor<L>;
  /** Puts a letter where drafts go. What it throws ends the run, and the batch can be run again. */
  readonly make: (order: BatchOrder<L>) => Promise<BatchMade>;
  /** Hears after each deal. What it throws is the caller's to bear. */
  readonly onProgress?: (report: BatchReport) => void | Promise<void>;
}

export type BatchOutcome =
  | { readonly kind: 'done' | 'cancelled'; readonly report: BatchReport }
  /** Would go wrong for every deal: the rest waits, and the batch can be run again. */
  | { readonly kind: 'stopped'; readonly failure: GraphFailure; readonly report: BatchReport }
  | { readonly kind: 'no-such-batch' };

type BatchContext = Pick<DraftContext, 'db' | 'now'>;

export interface NewBatch {
  /** Left out, a new one. */
  readonly id?: string;
  readonly template: string;
  readonly dealIds: readonly string[];
}

/**
 * Keeps what is to be drafted, so that it can be carried on whatever happens; nothing is drafted yet. A batch whose
 * id is known is left as it is.
 */
export async function startBatch(
  { db, now }: BatchContext,
  { asker }: Onlookers,
  { id = randomUUID(), template, dealIds }: NewBatch,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const once = [...new Map(dealIds.map((dealId) => [dealKey(dealId), dealId])).values()];
  const at = new Date(now()).toISOString();
  const batch = {
    id,
    by_id: recordedAs(asker),
    template,
    state: 'open',
    made_at: at,
    changed_at: at,
  } as const;
  const isNew = await db.transaction().execute((transaction) => insertBatch(transaction, batch, once));
  return { id, isNew };
}

/**
 * Makes the drafts of a batch that are still to be made, one after the other. May be run again after a restart or
 * a stop, and by two at once: each draft is made once, whoever makes it.
 */
export async function runBatch<L extends Letter>(
  context: BatchContext,
  onlookers: Onlookers,
  id: string,
  work: BatchWork<L>,
): Promise<BatchOutcome> {
  const { db } = context;
  const batch = await ownBatch(context, onlookers, id);
  if (!batch) return { kind: 'no-such-batch' };
  for (const row of await batchDeals(db, id)) {
    if (row.outcome !== null) continue;
    // Cancelled; or brought to its end by another run.
    if ((await batchById(db, id))?.state !== 'open') break;
    const failure = await oneDeal(context, batch, row, work);
    const report = await reportOf(context, batch.id);
    if (!report) return { kind: 'no-such-batch' };
    if (failure) return { kind: 'stopped', failure, report };
    await work.onProgress?.(report);
  }
  await endWhenDone(context, id);
  const report = await reportOf(context, id);
  if (!report) return { kind: 'no-such-batch' };
  return { kind: report.state === 'cancelled' ? 'cancelled' : 'done', report };
}

/** Stops a batch after the draft that is being made; says whether there was one to stop. */
export async function cancelBatch(context: BatchContext, onlookers: Onlookers, id: string): Promise<boolean> {
  if (!(await ownBatch(context, onlookers, id))) return false;
  return endBatch(context.db, id, 'cancelled', new Date(context.now()).toISOString());
}

export async function batchReport(
  context: Pick<DraftContext, 'db'>,
  onlookers: Onlookers,
  id: string,
): Promise<BatchReport | null> {
  return (await ownBatch(context, onlookers, id)) && reportOf(context, id);
}

/** The asker's batches in a state, the newest first. */
export async function batchesOf(
  { db }: Pick<DraftContext, 'db'>,
  { asker }: Onlookers,
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

/** A batch is nobody's but theirs who started it. */
async function ownBatch(
  { db }: Pick<DraftContext, 'db'>,
  { asker }: Onlookers,
  id: string,
): Promise<BatchRow | null> {
  const batch = await batchById(db, id);
  return batch?.by_id === recordedAs(asker) ? batch : null;
}

/** Null when it came to an end, be it a bad one; a failure that would meet the other deals as well otherwise. */
async function oneDeal<L extends Letter>(
  context: BatchContext,
  { template }: BatchRow,
  row: BatchDealRow,
  { letterFor, make }: BatchWork<L>,
): Promise<GraphFailure | null> {
  const written = await letterFor(row.deal_id);
  const made: BatchMade =
    'why' in written
      ? { kind: 'settled', outcome: 'skipped', detail: written.why, draftRef: null }
      : await make({ dealId: row.deal_id, template, ...written });
  if (made.kind === 'stopped') return made.failure;
  if (made.kind === 'under-way') return null;
  const { outcome, detail, draftRef } = made;
  const settled_at = new Date(context.now()).toISOString();
  await settleBatchDeal(context.db, row, { outcome, detail, draft_ref: draftRef, settled_at });
  return null;
}

async function endWhenDone({ db, now }: BatchContext, id: string): Promise<void> {
  const isDone = (await batchDeals(db, id)).every(({ outcome }) => outcome !== null);
  if (isDone) await endBatch(db, id, 'done', new Date(now()).toISOString());
}

async function reportOf({ db }: Pick<DraftContext, 'db'>, id: string): Promise<BatchReport | null> {
  const batch = await batchById(db, id);
  if (!batch) return null;
  const rows = await batchDeals(db, id);
  const deals = rows.map(({ deal_id: dealId, outcome, detail, draft_ref: draftRef }) => ({
    dealId,
    outcome,
    detail,
    draftRef,
  }));
  const counted = rows.map(({ outcome, settled_at }) => ({ outcome, settled_at, deals: 1 }));
  return { ...summaryOf(batch, counted), deals };
}

type Counted = Pick<BatchDealRow, 'outcome' | 'settled_at'> & { readonly deals: number };

function summaryOf({ id, template, state, made_at, changed_at }: BatchRow, rows: readonly Counted[]) {
  const counts = { drafted: 0, kept: 0, skipped: 0, failed: 0, waiting: 0 };
  let lastAt = changed_at;
  for (const { outcome, deals, settled_at } of rows) {
    counts[outcome ?? 'waiting'] += deals;
    if (settled_at !== null && settled_at > lastAt) lastAt = settled_at;
  }
  return { id, template, state, counts, madeAt: made_at, lastAt };
}
