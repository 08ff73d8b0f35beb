import { z } from 'zod';
import { changedText } from '../../../cards/today/changed-text.ts';
import { happeningText } from '../../../cards/today/happening-text.ts';
import { RISKS } from '../../../src/domain/ids.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import { DEAL_VERDICTS } from '../../../src/domain/verdict.ts';
import type { ChangedDeal, Happening } from '../../../src/flows/today/changes.ts';

const HappeningSchema = z.object({
  kind: z.enum(['act', 'reply', 'sent']),
  at: z.iso.datetime(),
  who: z
    .string()
    .describe('A name or an address, as it was stated; `Elsewhere` of what was recorded on another deal.'),
  text: z.string().describe('What they did; it may have what people typed.'),
});

export const ChangedDealSchema = z
  .object({
    dealId: z.string(),
    customer: z.string(),
    isNew: z.boolean(),
    verdict: z
      .object({ from: z.enum(DEAL_VERDICTS), to: z.enum(DEAL_VERDICTS) })
      .nullable()
      .describe('Null if it is the same.'),
    risk: z.object({ from: z.enum(RISKS), to: z.enum(RISKS) }).nullable(),
    text: z.string().describe('How it stands now and stood before.'),
    happenings: z.array(HappeningSchema).describe('What others did, the newest first, at most 10.'),
  })
  .meta({ id: 'ChangedDeal' });

const MOST_HAPPENINGS = 10;

export function changedView(
  { checked, isNew, verdict, risk, happenings }: ChangedDeal,
  reader: Reader,
): z.input<typeof ChangedDealSchema> {
  const { deal, evaluation } = checked;
  return {
    ...{ dealId: deal.dealId, customer: deal.customer, isNew, verdict, risk },
    text: changedText({ evaluation, isNew, verdict, risk }),
    happenings: happenings.slice(0, MOST_HAPPENINGS).map((one) => happeningView(one, reader)),
  };
}

function happeningView(happening: Happening, reader: Reader): z.input<typeof HappeningSchema> {
  const { kind, at, who } = happening;
  return { kind, at, who: who || 'Elsewhere', text: happeningText(happening, reader) };
}
