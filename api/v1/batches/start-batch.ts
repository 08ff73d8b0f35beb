import { batchReport } from '../../../src/flows/drafts/batch/batch.ts';
import { startPlanned } from '../../../src/flows/drafts/batch/start-planned.ts';
import { Problem } from '../problem.ts';
import { route } from '../route.ts';
import { BatchSchema, batchView } from './batch-schemas.ts';
import { batchWish, planned } from './plan-batch.ts';
import { makerFor, runOn } from './run-on.ts';

export const startBatch = route({
  method: 'POST',
  path: '/batches',
  id: 'startBatch',
  tag: 'drafts',
  summary: 'Make the drafts of a plan that was looked at',
  description: 'They are made after the answer, one after the other; the event `drafts` tells how far it is.',
  status: 202,
  body: batchWish,
  needsVersion: true,
  findsWhatWasDone: true,
  answer: BatchSchema,
  run: async (call) => {
    const { services, viewers, body, ifMatch, writeId } = call;
    // It may have been started by a try that failed afterwards: its own drafts make the plan another one then.
    const before = await batchReport(services, viewers, writeId);
    if (before) return { body: await batchView(before, services, viewers) };
    const plan = await planned(services, viewers, body);
    if (plan.planVersion !== ifMatch)
      throw new Problem('changed', 'Nothing was made yet: look the plan through once more.', {
        changes: ['The deals, their recipients or your drafts are others now than those you were shown.'],
        current: plan.planVersion,
      });
    if (plan.ready.length === 0)
      throw new Problem('unprocessable', 'None of these deals would get a draft: the plan says why.');
    const make = await makerFor(call);
    const { template } = body;
    const { id, isNew } = await startPlanned(services, viewers, { id: writeId, template }, plan);
    // Nothing that may fail stands between the claim and the run: a claim without one blocks the batch.
    if (isNew) runOn(call, id, template, make);
    const report = await batchReport(services, viewers, id);
    if (!report) throw new Error('a batch that was started is there');
    return { body: await batchView(report, services, viewers) };
  },
});
