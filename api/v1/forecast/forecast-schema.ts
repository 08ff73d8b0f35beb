import { z } from 'zod';
import {
  basisLine,
  basisText,
  casesText,
  chanceText,
  expectedText,
  headlineText,
  OUTLOOK,
  stepText,
  valueText,
} from '../../../cards/deals/forecast-text.ts';
import { ROLE_IDS } from '../../../src/domain/ids.ts';
import { DEAL_VERDICTS } from '../../../src/domain/verdict.ts';
import type { Forecast, ForecastDeal } from '../../../src/flows/today/forecast.ts';
import { OUTLOOKS } from '../../../src/forecast/forecast-deal.ts';
import { roleOf } from '../../../src/policy/roles.ts';
import { CATALOGUE } from '../../../src/rules/catalogue.ts';
import { targetDay } from '../../../src/rules/risk.ts';

/** The schemas of forecasts, and the views they are filled with. */

const count = z.number().int().nonnegative();

export const CasesSchema = z
  .object({ done: count, open: count })
  .nullable()
  .describe('Past steps it rests on: those that were done, and those not finished; null for an assumption.');

const StepSchema = z
  .object({
    place: z.string(),
    code: z.string().describe('The finding it is open for.'),
    title: z.string(),
    role: z.enum(ROLE_IDS).nullable(),
    roleName: z.string().nullable(),
    emails: z.array(z.string()).describe('The addresses that are not settled, as people wrote them.'),
    waited: count.describe('Whole days it has been open for.'),
    halfDays: z.number().nullable().describe('Days in which half of such steps are done.'),
    mostDays: z.number().nullable().describe('Days in which four of five are done.'),
    chance: z.number().min(0).max(1).nullable().describe("The chance that it is done by the deal's date."),
    cases: CasesSchema,
    text: z.string().describe('The same in words.'),
  })
  .meta({ id: 'ForecastStep' });

const ForecastDealSchema = z
  .object({
    dealId: z.string(),
    customer: z.string(),
    program: z.string().nullable(),
    dueOn: z.iso.date().nullable(),
    daysLeft: z.number().int().nullable(),
    valueUsd: z.number().nullable(),
    verdict: z.enum(DEAL_VERDICTS),
    outlook: z.enum(OUTLOOKS),
    outlookText: z.string(),
    chance: z.number().min(0).max(1).nullable().describe('The chance that it is ready by its date.'),
    usualDays: z.number().int().nullable().describe('Days from now in which it is ready at even odds.'),
    text: z.string().describe('The same in words.'),
    steps: z.array(StepSchema).describe('The slowest first.'),
    cases: CasesSchema,
    casesText: z.string(),
  })
  .meta({ id: 'ForecastDeal' });

const SumSchema = z.object({
  deals: count,
  valueUsd: z.number().nullable().describe('US dollars of those that state a value; null where none does.'),
  valued: count.describe('How many state one.'),
});

export const ForecastSchema = z
  .object({
    headline: z
      .string()
      .describe('How many deals may slip if nothing changes, and how many do on average, in one sentence.'),
    valueText: z.string(),
    expectedText: z.string(),
    basisLine: z.string().describe('The same in a few words; empty without deals.'),
    basisText: z.string().describe('On how many past cases it rests.'),
    by: z.record(z.enum(OUTLOOKS), SumSchema),
    expected: z.object({
      deals: z.number(),
      valueUsd: z.number().nullable().describe('Of those that state a value; null where none does.'),
      unvalued: count.describe('How many state none.'),
    }),
    deals: z
      .array(ForecastDealSchema)
      .describe('Those that are not ready, the least likely to be in time first.'),
    of: count.describe('The deals that were looked at, ready or not.'),
    more: z.boolean().describe('Whether there are more than were looked at.'),
  })
  .meta({ id: 'Forecast' });

/** The view of a forecast. @param listed the deals it was asked of */
export function forecastView(
  { deals, totals, basis }: Forecast,
  listed: { readonly of: number; readonly more: boolean },
): z.input<typeof ForecastSchema> {
  return {
    headline: headlineText(totals, listed.of),
    valueText: deals.length > 0 ? valueText(totals) : '',
    expectedText: expectedText(totals),
    basisLine: deals.length > 0 ? basisLine(totals) : '',
    basisText: deals.length > 0 ? basisText(totals, basis) : '',
    by: { ...totals.by },
    expected: totals.expected,
    deals: deals.map(dealView),
    ...listed,
  };
}

function dealView({
  checked: { deal, evaluation },
  forecast,
}: ForecastDeal): z.input<typeof ForecastDealSchema> {
  const { outlook, chance, daysLeft, usualDays, steps, cases } = forecast;
  return {
    ...{ dealId: deal.dealId, customer: deal.customer, program: deal.program, valueUsd: deal.valueUsd },
    ...{ dueOn: targetDay(deal), verdict: evaluation.verdict },
    ...{ outlook, chance, daysLeft, usualDays, cases },
    outlookText: OUTLOOK[outlook].word,
    text: chanceText(forecast),
    steps: steps.map((step) => ({
      ...step,
      title: CATALOGUE[step.code].title,
      roleName: step.role === null ? null : roleOf(step.role).name,
      emails: [...step.emails],
      text: stepText(step),
    })),
    casesText: casesText(cases),
  };
}
