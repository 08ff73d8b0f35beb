import { z } from 'zod';
import { leftText } from '../../../cards/drafts/batch-plan.ts';
import { draftReasonText } from '../../../cards/drafts/draft-reason-text.ts';
import { letterName } from '../../../cards/kit/letter-labels.ts';
import { addressOf } from '../../../src/domain/people/person.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import { readerOf, type Viewers } from '../../../src/flows/deals/viewers.ts';
import {
  type ChosenBatchPlan,
  MOST_DRAFTS,
  planBatchOf,
} from '../../../src/flows/drafts/batch/plan-batch.ts';
import type { Services } from '../../../src/services.ts';
import { CorrespondentSchema, dealId, template } from '../letters/letter-schemas.ts';
import { Problem } from '../problem.ts';
import { route } from '../route.ts';

export const batchWish = z.object({
  dealIds: z.array(dealId).min(1).max(MOST_DRAFTS),
  // Reminders are drafted one by one, as in chat: each is of another letter.
  template: template.exclude(['follow-up']),
});

const named = { dealId: z.string(), customer: z.string() };

const BatchPlanSchema = z
  .object({
    template: z.string(),
    name: z.string(),
    ready: z
      .array(z.object({ ...named, to: CorrespondentSchema, replaces: z.boolean() }))
      .describe('Deals that get a draft, and whether it takes the place of one of yours.'),
    left: z.array(z.object({ ...named, why: z.string() })).describe('Deals whose draft is left as it is.'),
    skipped: z.array(z.object({ ...named, why: z.string() })),
    absent: z.array(z.string()).describe('Ids of deals that there are not, or that you may not see.'),
    planVersion: z.string().describe('The ETag that the batch is started with.'),
  })
  .meta({ id: 'BatchPlan' });

export const planBatch = route({
  method: 'POST',
  path: '/batches/plan',
  id: 'planBatch',
  tag: 'drafts',
  summary: 'What drafts for many deals would be made, and for whom; makes none',
  isRead: true,
  isCostly: true,
  body: batchWish,
  answer: BatchPlanSchema,
  hasVersion: true,
  run: async ({ services, viewers, body }) => {
    const plan = await planned(services, viewers, body);
    const reader = readerOf(viewers, services.now());
    return { body: planView(plan, body.template, reader), etag: plan.planVersion };
  },
});

/** @throws Problem `unprocessable` */
export async function planned(
  services: Services,
  viewers: Viewers,
  { dealIds, template: name }: z.output<typeof batchWish>,
): Promise<ChosenBatchPlan> {
  if (addressOf(viewers.asker) === null)
    throw new Problem('unprocessable', 'No address of yours is known, and a letter needs a sender.');
  return planBatchOf(services, viewers, dealIds, name);
}

function planView(
  { ready, left, skipped, absent, planVersion }: ChosenBatchPlan,
  name: string,
  reader: Reader,
): z.input<typeof BatchPlanSchema> {
  const of = ({ deal }: { deal: { dealId: string; customer: string } }) => ({
    dealId: deal.dealId,
    customer: deal.customer,
  });
  return {
    template: name,
    name: letterName(name),
    ready: ready.map((one) => ({ ...of(one), to: one.to, replaces: one.before !== null })),
    left: left.map((one) => ({ ...of(one), why: leftText(one.before, reader) })),
    skipped: skipped.map((one) => ({ ...of(one), why: draftReasonText(one.why) })),
    absent: [...absent],
    planVersion,
  };
}
