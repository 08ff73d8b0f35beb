import { z } from 'zod';
import { signOf } from '../../../cards/drafts/batch-parts.ts';
import { draftReasonText } from '../../../cards/drafts/draft-reason-text.ts';
import { stopLines } from '../../../cards/drafts/stop-lines.ts';
import { letterName } from '../../../cards/kit/letter-labels.ts';
import { customerNames } from '../../../src/flows/deals/customer-names.ts';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import { type BatchReport, type BatchSummary, isBeingMade } from '../../../src/flows/drafts/batch/batch.ts';
import type { Services } from '../../../src/services.ts';

const count = z.number().int();
const OUTCOMES = ['drafted', 'kept', 'skipped', 'failed'] as const;

const summaryShape = {
  id: z.uuid(),
  template: z.string(),
  name: z.string().describe('The letter in words: `customer e-mail`.'),
  state: z.enum(['open', 'done', 'cancelled']),
  isUnderWay: z.boolean().describe('Whether drafts are being made at present.'),
  counts: z.object({ drafted: count, kept: count, skipped: count, failed: count, waiting: count }),
  total: count,
  madeAt: z.string(),
  lastAt: z.string().describe('When it last changed.'),
  lines: z.array(z.string()).describe('Why it waits to be resumed; empty if it does not.'),
};

export const BatchSummarySchema = z.object(summaryShape).meta({ id: 'BatchSummary' });

export const BatchSchema = z
  .object({
    ...summaryShape,
    deals: z.array(
      z.object({
        dealId: z.string(),
        customer: z.string().nullable().describe('Null of a deal that you may not see any more.'),
        outcome: z
          .enum(OUTCOMES)
          .nullable()
          .describe('Null while it waits. `kept`: your draft was left as it is.'),
        outcomeText: z.string(),
        reasonText: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Batch' });

export function summaryView(
  summary: BatchSummary,
  services: Pick<Services, 'now'>,
): z.input<typeof BatchSummarySchema> {
  const { id, template, state, counts, madeAt, lastAt, stoppedBy } = summary;
  const isUnderWay = isBeingMade(summary, services);
  const total = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], counts.waiting);
  const lines = state === 'open' && !isUnderWay ? [...stopLines(stoppedBy)] : [];
  return {
    id,
    template,
    name: letterName(template),
    state,
    isUnderWay,
    counts,
    total,
    madeAt,
    lastAt,
    lines,
  };
}

export async function batchView(
  report: BatchReport,
  services: Services,
  viewers: Viewers,
): Promise<z.input<typeof BatchSchema>> {
  const ids = report.deals.map(({ dealId }) => dealId);
  const customerOf = await customerNames(services, viewers, ids);
  return {
    ...summaryView(report, services),
    deals: report.deals.map(({ dealId, outcome, reason }) => ({
      dealId,
      customer: customerOf(dealId),
      outcome,
      outcomeText: signOf(outcome ?? 'waiting', report.state).word,
      reasonText: reason && draftReasonText(reason),
    })),
  };
}
