import { randomUUID } from 'node:crypto';
import { dealKey } from '../domain/deal.ts';
import { recordedAs } from '../domain/person.ts';
import type { Mailbox } from '../graph/client.ts';
import type { Letter } from '../graph/draft-content.ts';
import type { GraphFailure } from '../graph/failure.ts';
import {
  type BatchDealRow,
  type BatchRow,
  batchById,
  batchDeals,
  endBatch,
  insertBatch,
  settleBatchDeal,
} from '../store/queries/drafts.ts';
import type { DraftBatchOutcome, DraftBatchState } from '../store/schema.ts';
import { makeDraft } from './draft-letter.ts';
import type { DraftContext, DraftOutcome } from './draft-order.ts';
import { whatToDo } from './draft-view.ts';
import type { Onlookers } from './onlookers.ts';

/** How far a batch has come. */
export interface BatchReport {
  readonly id: string;
  readonly template: string;
  readonly state: DraftBatchState;
  readonly counts: Readonly<Record<DraftBatchOutcome | 'waiting', number>>;
  readonly deals: readonly {
    readonly dealId: string;
    /** Null while it waits. */
    readonly outcome: DraftBatchOutcome | null;
    readonly detail: string | null;
    readonly draftRef: number | null;
  }[];
}

/** The letter for one deal as it stands now, or why there is none. */
export type LetterFor = (
  dealId: string,
) => Promise<{ readonly letter: Letter; readonly dealMark: string | null } | { readonly why: string }>;

export interface BatchWork {
  readonly mailbox: Mailbox;
  readonly letterFor: LetterFor;
  /** Hears after each deal. What it throws is the caller's to bear. */
  readonly onProgress?: (report: BatchReport) => void | Promise<void>;
}

export type BatchOutcome =
  | { readonly kind: 'done' | 'cancelled'; readonly report: BatchReport }
  /** Would go wrong for every deal: the rest waits, and the batch can be run again. */
  | { readonly kind: 'stopped'; readonly failure: GraphFailure; readonly report: BatchReport }
  | { readonly kind: 'no-such-batch' };

/** Keeps what is to be drafted, so that it can be carried on whatever happens; nothing is drafted yet. */
export async function startBatch(
  { db, now }: Pick<DraftContext, 'db' | 'now'>,
  { asker }: Onlookers,
  { template, dealIds }: { readonly template: string; readonly dealIds: readonly string[] },
): Promise<string> {
  const once = [...new Map(dealIds.map((dealId) => [dealKey(dealId), dealId])).values()];
  const id = randomUUID();
  const at = new Date(now()).toISOString();
  const batch = {
    id,
    by_id: recordedAs(asker),
    template,
    state: 'open',
    made_at: at,
    changed_at: at,
  } as const;
  await db.transaction().execute((transaction) => insertBatch(transaction, batch, once));
  return id;
}

/**
 * Makes the drafts of a batch that are still to be made, one after the other. May be run again after a restart or
 * a stop, and by two at once: each draft is made once, whoever makes it.
 */
export async function runBatch(
  context: DraftContext,
  onlookers: Onlookers,
  id: string,
  work: BatchWork,
): Promise<BatchOutcome> {
  const { db } = context;
  const batch = await ownBatch(context, onlookers, id);
  if (!batch) return { kind: 'no-such-batch' };
  for (const row of await batchDeals(db, id)) {
    if (row.outcome !== null) continue;
    if ((await batchById(db, id))?.state === 'cancelled') break;
    const failure = await oneDeal(context, onlookers, batch, row, work);
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
export async function cancelBatch(
  context: Pick<DraftContext, 'db' | 'now'>,
  onlookers: Onlookers,
  id: string,
): Promise<boolean> {
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
async function oneDeal(
  context: DraftContext,
  onlookers: Onlookers,
  { template }: BatchRow,
  row: BatchDealRow,
  { letterFor, mailbox }: BatchWork,
): Promise<GraphFailure | null> {
  const settle = async (outcome: DraftBatchOutcome, detail: string | null, draftRef: number | null) => {
    const settled_at = new Date(context.now()).toISOString();
    await settleBatchDeal(context.db, row, { outcome, detail, draft_ref: draftRef, settled_at });
    return null;
  };
  const letter = await letterFor(row.deal_id);
  if ('why' in letter) return settle('skipped', letter.why, null);
  const order = { dealId: row.deal_id, template, mailbox, ...letter };
  const made: DraftOutcome = await makeDraft(context, onlookers, order);
  switch (made.kind) {
    case 'drafted':
      return settle('drafted', made.how, made.draft.ref);
    case 'edited':
      return settle('kept', 'you have edited it', made.draft.ref);
    case 'over':
      return settle('kept', `was ${made.draft.state} already`, made.draft.ref);
    case 'no-such-deal':
      return settle('skipped', 'is not there any more, or not yours', null);
    case 'under-way':
      // Whoever is at it notes what came of it; else the next run does.
      return null;
    case 'failed':
      if (MEETS_ALL.has(made.failure.kind)) return made.failure;
      return settle('failed', whatToDo(made.failure), made.draft.ref);
  }
}

const MEETS_ALL: ReadonlySet<GraphFailure['kind']> = new Set([
  'throttled',
  'unauthorized',
  'forbidden',
  'unreachable',
]);

async function endWhenDone({ db, now }: DraftContext, id: string): Promise<void> {
  const isDone = (await batchDeals(db, id)).every(({ outcome }) => outcome !== null);
  if (isDone) await endBatch(db, id, 'done', new Date(now()).toISOString());
}

async function reportOf({ db }: Pick<DraftContext, 'db'>, id: string): Promise<BatchReport | null> {
  const batch = await batchById(db, id);
  if (!batch) return null;
  const rows = await batchDeals(db, id);
  const counts = { drafted: 0, kept: 0, skipped: 0, failed: 0, waiting: 0 };
  for (const { outcome } of rows) counts[outcome ?? 'waiting'] += 1;
  const deals = rows.map(({ deal_id: dealId, outcome, detail, draft_ref: draftRef }) => ({
    dealId,
    outcome,
    detail,
    draftRef,
  }));
  return { id, template: batch.template, state: batch.state, counts, deals };
}
