import { addressKey } from '../../../domain/address.ts';
import type { DraftReason } from '../../../domain/drafts/reason.ts';
import type { DraftContent } from '../../../graph/draft-content.ts';
import type { GraphFailure } from '../../../graph/failure.ts';
import {
  type BatchDealRow,
  type BatchRow,
  batchDeals,
  claimRun,
  endBatch,
  holdRun,
  noteStop,
  settleBatchDeal,
} from '../../../store/queries/drafts/batches.ts';
import type { DraftBatchOutcome } from '../../../store/schema/index.ts';
import type { Viewers } from '../../deals/viewers.ts';
import { reasonOfFailure } from '../draft-reasons.ts';
import { leaseEnd } from '../draft-types.ts';
import { type BatchContext, type BatchReport, ownBatch, reportOf } from './batch.ts';

/** Writes the letter for one deal as the deal is now, or says why there is none. */
export type LetterFor<L extends DraftContent = DraftContent> = (
  dealId: string,
) => Promise<{ readonly letter: L; readonly dealVersion: string | null } | { readonly why: DraftReason }>;

/** The order for one draft of a batch. */
export interface BatchOrder<L extends DraftContent = DraftContent> {
  readonly dealId: string;
  /** Name of the template. */
  readonly template: string;
  readonly letter: L;
  /** Version of the deal that the letter was written about. */
  readonly dealVersion: string | null;
}

/** The outcome of one deal of a batch, as it is stored. */
export interface SettledBatchDeal {
  readonly outcome: DraftBatchOutcome;
  readonly reason: DraftReason | null;
  readonly draftRef: number | null;
}

/** The result of one order. */
export type BatchMade =
  | ({ readonly kind: 'settled' } & SettledBatchDeal)
  /** Another press works on the same draft; the deal waits for the next run. */
  | { readonly kind: 'under-way' }
  /** The failure would meet every other deal as well, so the run ends. */
  | { readonly kind: 'stopped'; readonly failure: GraphFailure };

export interface BatchWork<L extends DraftContent = DraftContent> {
  readonly letterFor: LetterFor<L>;
  /** Puts a letter where drafts go. An exception ends the run; the batch can be run again. */
  readonly make: (order: BatchOrder<L>) => Promise<BatchMade>;
  /** Ends the run after the draft that is being made; `carryOnBatches` goes on with the batch later. */
  readonly signal?: AbortSignal;
  /** Called after each deal with the report so far; an exception ends the run. */
  readonly onProgress?: (report: BatchReport) => void | Promise<void>;
}

export type BatchOutcome =
  /** `interrupted`: its signal was aborted, another run has taken the batch over, or another press holds a draft. */
  | { readonly kind: 'done' | 'cancelled' | 'interrupted'; readonly report: BatchReport }
  /** The failure would meet every other deal as well: those wait, and the batch can be run again. */
  | { readonly kind: 'stopped'; readonly failure: GraphFailure; readonly report: BatchReport }
  | { readonly kind: 'no-such-batch' };

/** Claims an open batch of the asker's for a run; false when another run holds it. */
export async function claimBatch(context: BatchContext, viewers: Viewers, id: string): Promise<boolean> {
  if (!(await ownBatch(context, viewers, id))) return false;
  const time = context.now();
  return (await claimRun(context.db, id, new Date(time).toISOString(), leaseEnd(time))) !== null;
}

/**
 * Makes the drafts of a batch that are still to be made, one after the other. The batch may be run again after a
 * restart or a stop, and by two runs at once: each draft is made once. A process that ends in between leaves the batch
 * claimed; the batch can be carried on once the claim has run out.
 */
export async function runBatch<L extends DraftContent>(
  context: BatchContext,
  viewers: Viewers,
  id: string,
  work: BatchWork<L>,
): Promise<BatchOutcome> {
  const { db, now } = context;
  const batch = await ownBatch(context, viewers, id);
  if (!batch) return { kind: 'no-such-batch' };
  let made: Run = { failure: null, isLeft: false };
  let isCut = false;
  try {
    made = await makeAll(context, batch, work);
  } finally {
    isCut = work.signal?.aborted ?? false;
    const others = made.isLeft ? leaseEnd(now()) : null;
    await holdRun(db, id, batch.runs, isCut ? new Date(now()).toISOString() : others);
  }
  // A failure that the stop has caused is no reason to stop the batch: it is carried on.
  if (made.failure && !isCut) await noteStop(db, id, batch.runs, reasonOfFailure(made.failure));
  await endWhenDone(context, id);
  const report = await reportOf(context, id);
  if (!report) return { kind: 'no-such-batch' };
  if (made.failure && !isCut) return { kind: 'stopped', failure: made.failure, report };
  if (report.state !== 'open') return { kind: report.state, report };
  return { kind: report.leaseUntil === null ? 'done' : 'interrupted', report };
}

interface Run {
  /** The failure that would meet every other deal as well and ended the run; null without one. */
  readonly failure: GraphFailure | null;
  /** Whether a deal was left because another press holds its draft; the next run looks once that claim is over. */
  readonly isLeft: boolean;
}

async function makeAll<L extends DraftContent>(
  context: BatchContext,
  batch: BatchRow,
  work: BatchWork<L>,
): Promise<Run> {
  const { db, now } = context;
  let isLeft = false;
  for (const row of await batchDeals(db, batch.id)) {
    if (row.outcome !== null) continue;
    if (work.signal?.aborted) break;
    // The batch was cancelled, or another run has ended it or taken it over.
    if (!(await holdRun(db, batch.id, batch.runs, leaseEnd(now())))) break;
    const came = await oneDeal(context, batch, row, work);
    // The run that takes up the other deals takes up the deals that were left as well.
    if (came.kind === 'stopped') return { failure: came.failure, isLeft: false };
    if (came.kind === 'under-way') isLeft = true;
    const report = work.onProgress && (await reportOf(context, batch.id));
    if (report) await work.onProgress?.(report);
  }
  return { failure: null, isLeft };
}

async function oneDeal<L extends DraftContent>(
  context: BatchContext,
  { template }: BatchRow,
  row: BatchDealRow,
  { letterFor, make }: BatchWork<L>,
): Promise<BatchMade> {
  const written = asConfirmed(await letterFor(row.deal_id), row);
  const made: BatchMade =
    'why' in written
      ? { kind: 'settled', outcome: 'skipped', reason: written.why, draftRef: null }
      : await make({ dealId: row.deal_id, template, ...written });
  if (made.kind !== 'settled') return made;
  const { outcome, reason, draftRef } = made;
  const settled_at = new Date(context.now()).toISOString();
  await settleBatchDeal(context.db, row, { outcome, draft_ref: draftRef, settled_at }, reason);
  return made;
}

/** Refuses a letter whose recipient is not the confirmed one: the asker sends drafts by the dozen without a look. */
function asConfirmed<W extends Awaited<ReturnType<LetterFor>>>(
  written: W,
  { to_address: confirmed }: Pick<BatchDealRow, 'to_address'>,
): W | { readonly why: DraftReason } {
  if (confirmed === null || 'why' in written) return written;
  const isSame = written.letter.to.some(({ address }) => addressKey(address) === addressKey(confirmed));
  return isSame ? written : { why: { code: 'recipient-changed' } };
}

async function endWhenDone({ db, now }: BatchContext, id: string): Promise<void> {
  const isDone = (await batchDeals(db, id)).every(({ outcome }) => outcome !== null);
  if (isDone) await endBatch(db, id, 'done', new Date(now()).toISOString());
}
