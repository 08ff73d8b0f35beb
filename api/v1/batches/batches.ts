import { z } from 'zod';
import { LETTER_NAMES } from '../../../src/domain/drafts/letter.ts';
import {
  type BatchReport,
  batchesOf,
  batchReport,
  cancelBatch as cancelOwn,
  isBeingMade,
} from '../../../src/flows/drafts/batch/batch.ts';
import { claimBatch } from '../../../src/flows/drafts/batch/run-batch.ts';
import { Problem } from '../problem.ts';
import { type Call, route } from '../route.ts';
import { BatchSchema, BatchSummarySchema, batchView, summaryView } from './batch-schemas.ts';
import { makerFor, runOn } from './run-on.ts';

const MOST_OPEN = 100;
const MOST_ENDED = 50;
const params = z.object({ batchId: z.uuid() });
type OfBatch = Call<z.output<typeof params>, undefined, undefined>;

export const listBatches = route({
  method: 'GET',
  path: '/batches',
  id: 'listBatches',
  tag: 'drafts',
  summary: 'The drafts for many deals that you have asked for, the newest first',
  description: `At most ${MOST_OPEN} that are open, then at most ${MOST_ENDED} that have ended.`,
  answer: z.object({ items: z.array(BatchSummarySchema) }),
  run: async ({ services, viewers }) => {
    const open = await batchesOf(services, viewers, ['open'], MOST_OPEN);
    const ended = await batchesOf(services, viewers, ['done', 'cancelled'], MOST_ENDED);
    return { body: { items: [...open, ...ended].map((one) => summaryView(one, services)) } };
  },
});

export const getBatch = route({
  method: 'GET',
  path: '/batches/:batchId',
  id: 'getBatch',
  tag: 'drafts',
  summary: 'What came of each deal of a batch',
  params,
  answer: BatchSchema,
  run: async (call) => ({ body: await batchView(await ownReport(call), call.services, call.viewers) }),
});

export const cancelBatch = route({
  method: 'POST',
  path: '/batches/:batchId/cancel',
  id: 'cancelBatch',
  findsWhatWasDone: true,
  tag: 'drafts',
  summary: 'Make no more drafts of a batch',
  description: 'One that is being made in this moment may still come.',
  params,
  answer: BatchSchema,
  run: async (call) => {
    const { services, viewers } = call;
    const { id } = await ownReport(call);
    await cancelOwn(services, viewers, id);
    return { body: await batchView(await ownReport(call), services, viewers) };
  },
});

export const resumeBatch = route({
  method: 'POST',
  path: '/batches/:batchId/resume',
  id: 'resumeBatch',
  findsWhatWasDone: true,
  tag: 'drafts',
  summary: 'Make the drafts of a batch that are still to be made, and none twice',
  status: 202,
  params,
  answer: BatchSchema,
  run: async (call) => {
    const { services, viewers } = call;
    const report = await ownReport(call);
    const template = LETTER_NAMES.find((name) => name === report.template);
    if (report.state !== 'open') throw new Problem('conflict', 'This batch has ended.');
    // A later version may not know the template; the drafts made are still listed.
    if (!template) throw new Problem('conflict', 'That letter is not written any more.');
    const wasRefused = report.stoppedBy?.code === 'signed-out';
    const make = isBeingMade(report, services) ? null : await makerFor(call, wasRefused);
    if (!make || !(await claimBatch(services, viewers, report.id)))
      throw new Problem('conflict', 'These drafts are being made already.');
    runOn(call, report.id, template, make);
    return { body: await batchView(await ownReport(call), services, viewers) };
  },
});

/** @throws Problem `not-found`, also for a batch of somebody else */
async function ownReport({
  services,
  viewers,
  params: { batchId },
}: Pick<OfBatch, 'services' | 'viewers' | 'params'>): Promise<BatchReport> {
  const report = await batchReport(services, viewers, batchId);
  if (report) return report;
  throw new Problem('not-found', 'You have asked for no drafts under this id.');
}
