import { z } from 'zod';
import { UNSTATED } from '../../../../src/domain/deal-list.ts';
import { WAITING_FOR, waitingFor } from '../../../../src/domain/drafts/waiting-for.ts';
import {
  CLOUD_SCOPE_IDS,
  RISKS,
  SEVERITIES,
  STAGES,
  SUBMISSIONS,
  TRANSACTIONS,
} from '../../../../src/domain/ids.ts';
import { CONTACT_FINDING_CODES, DEAL_FINDING_CODES, DEAL_VERDICTS } from '../../../../src/domain/verdict.ts';
import type { CheckedDeal } from '../../../../src/flows/deals/check-deal.ts';
import { CATALOGUE } from '../../../../src/rules/catalogue.ts';
import { isSettled, targetDay } from '../../../../src/rules/risk.ts';

export const TallySchema = z
  .object({
    deals: z.number().int(),
    valueUsd: z
      .number()
      .nullable()
      .describe('The sum of the values that are stated, in US dollars; null where none is.'),
    unvalued: z.number().int().describe('How many state no value.'),
  })
  .meta({ id: 'Tally' });

export const ListedDealSchema = z
  .object({
    dealId: z.string(),
    customer: z.string(),
    verdict: z.enum(DEAL_VERDICTS),
    risk: z.enum(RISKS),
    waiting: z.enum(WAITING_FOR).describe('Who has to do something next.'),
    due: z.string().nullable().describe('The close date, else the effective date.'),
    daysLeft: z.number().int().nullable().describe('Days to that date; negative when it is past.'),
    stage: z.enum(STAGES),
    program: z.string().nullable(),
    transaction: z.enum(TRANSACTIONS).nullable(),
    submission: z.enum(SUBMISSIONS),
    cloud: z.enum(CLOUD_SCOPE_IDS),
    country: z.string().nullable(),
    partner: z.string().nullable(),
    pcn: z.string().nullable(),
    agreement: z.string().nullable(),
    package: z.string().nullable(),
    ae: z.string().nullable(),
    ce: z.string().nullable(),
    pdm: z.string().nullable(),
    valueUsd: z.number().nullable(),
    findings: z
      .array(
        z.object({
          code: z.enum([...CONTACT_FINDING_CODES, ...DEAL_FINDING_CODES]),
          severity: z.enum(SEVERITIES),
          title: z.string(),
        }),
      )
      .describe('Each code once, the weightiest first.'),
    ownNaming: z
      .enum(['open', 'declined'])
      .nullable()
      .describe('Whether a colleague named you on it, and you have not taken it.'),
    group: z
      .string()
      .nullable()
      .describe(
        `The group of the deal, where the list is grouped; null is the one of what is \`${UNSTATED}\`.`,
      ),
  })
  .meta({ id: 'ListedDeal' });

/** A deal of a list, as it is now. */
export function listedDeal(
  checked: CheckedDeal,
  { group, ownNaming }: Pick<z.input<typeof ListedDealSchema>, 'group' | 'ownNaming'>,
): z.input<typeof ListedDealSchema> {
  const { deal, evaluation, drafts } = checked;
  const { dealId, customer, stage, program, transaction, submission, country, partner, pcn, valueUsd } = deal;
  return {
    ...{ dealId, customer, stage, program, transaction, submission, country, partner, pcn, valueUsd },
    ...{ group, ownNaming },
    verdict: evaluation.verdict,
    risk: evaluation.risk,
    waiting: waitingFor(evaluation.verdict, isSettled(deal), drafts),
    due: targetDay(deal),
    daysLeft: evaluation.daysLeft,
    cloud: deal.cloudScope,
    agreement: deal.agreementNumber,
    package: deal.packageId,
    ae: deal.aeEmail,
    ce: deal.ceEmail,
    pdm: deal.pdmEmail,
    findings: findingsOf(checked),
  };
}

function findingsOf({ evaluation }: CheckedDeal): z.input<typeof ListedDealSchema>['findings'] {
  const all = [...evaluation.findings, ...evaluation.contacts.flatMap(({ findings }) => findings)];
  const weight = (severity: (typeof SEVERITIES)[number]) => SEVERITIES.indexOf(severity);
  const first = new Map<string, (typeof all)[number]>();
  for (const one of all.toSorted((a, b) => weight(a.severity) - weight(b.severity)))
    if (!first.has(one.code)) first.set(one.code, one);
  return [...first.values()].map(({ code, severity }) => ({ code, severity, title: CATALOGUE[code].title }));
}
