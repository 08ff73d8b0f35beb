import { z } from 'zod';
import { savesText } from '../../../cards/deals/forecast-text.ts';
import { actionTitle, nextActionText } from '../../../cards/deals/next-action-text.ts';
import { RISKS, ROLE_IDS } from '../../../src/domain/ids.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import { DEAL_VERDICTS } from '../../../src/domain/verdict.ts';
import { NEXT_ACTIONS, type NextAction } from '../../../src/flows/today/next-actions.ts';
import type { Today } from '../../../src/flows/today/today.ts';
import { CasesSchema, ForecastSchema, forecastView } from '../forecast/forecast-schema.ts';
import { ChangedDealSchema, changedView } from './changes-schema.ts';

const count = z.number().int().nonnegative();

const NextActionSchema = z
  .object({
    kind: z.enum(NEXT_ACTIONS).describe('Which button it needs.'),
    title: z.string().describe('The title of that button.'),
    text: z.string(),
    dealId: z.string(),
    customer: z.string(),
    daysLeft: z.number().int().nullable(),
    emails: z.array(z.string()).describe('The addresses it is about, as people wrote them.'),
    roles: z.array(z.enum(ROLE_IDS)),
    dealIds: z.array(z.string()).describe('The deals it brings on, its own first.'),
    saves: z
      .object({
        deals: z.number(),
        valueUsd: z.number().nullable().describe('Of those that state a value; null where none does.'),
        unvalued: z.number().int().describe('How many of the deals that it brings on state none.'),
        cases: CasesSchema,
        text: z.string(),
      })
      .nullable()
      .describe('What it saves if it is done today; null of a deal whose date is over.'),
    webLink: z
      .string()
      .nullable()
      .describe('Opens your draft: in Outlook, or in local mode the page of its file.'),
  })
  .meta({ id: 'NextAction' });

const BurnDownSchema = z
  .object({
    from: z.iso.date(),
    to: z.iso.date().describe('The end of the fiscal quarter.'),
    today: z.iso.date(),
    deals: count.describe('The deals due in the quarter.'),
    more: z.boolean(),
    days: z.array(
      z.object({
        day: z.iso.date(),
        stood: z
          .record(z.enum(DEAL_VERDICTS), count)
          .nullable()
          .describe('Null for a day to come, and before any deal was judged.'),
        mustBeReady: count.describe('Deals due by that day: so many must be ready then.'),
      }),
    ),
  })
  .meta({ id: 'BurnDown' });

const RiskWeekSchema = z
  .object({
    week: z.iso.date().nullable().describe('The Monday it begins on; null for dates that are over.'),
    risks: z.record(z.enum(RISKS), count),
    deals: count,
  })
  .meta({ id: 'RiskWeek' });

export const TodaySchema = z
  .object({
    whose: z.enum(['mine', 'all']),
    since: z.iso.datetime().describe('When you last looked, or a week ago if you never have.'),
    isFirstLook: z.boolean(),
    until: z.iso.datetime().describe('To be sent to `POST /today/seen` once it was shown.'),
    changes: z.array(ChangedDealSchema),
    changed: count.describe('Open deals that changed, whenever they are due; at most 50 of them are listed.'),
    moreChanged: z
      .boolean()
      .describe('Whether more deals have news than were looked at, those with the newest.'),
    moreActs: z
      .boolean()
      .describe('Whether more was done than is read, so that what is older is not listed.'),
    next: z
      .array(NextActionSchema)
      .describe('Of deals due by the end of the quarter: by risk, days left and value, at most 25.'),
    nextCount: count,
    waiting: count.describe(
      'Deals that only wait: for the answer to a letter, or for a colleague to send one.',
    ),
    forecast: ForecastSchema,
    burnDown: BurnDownSchema,
    weeks: z.array(RiskWeekSchema),
  })
  .meta({ id: 'Today' });

/** The most that is listed of each. */
const MOST = { changes: 50, next: 25, deals: 50 } as const;

export function todayView(today: Today, until: string, reader: Reader): z.input<typeof TodaySchema> {
  const { whose, since, isFirstLook, changes, next, forecast, burnDown, weeks, open, more } = today;
  const view = forecastView(forecast, { of: open, more });
  return {
    ...{ whose, since, isFirstLook, until },
    changes: changes.deals.slice(0, MOST.changes).map((one) => changedView(one, reader)),
    changed: changes.deals.length,
    ...{ moreChanged: changes.more, moreActs: changes.moreActs },
    next: next.actions.slice(0, MOST.next).map((action) => nextView(action, reader)),
    nextCount: next.actions.length,
    waiting: next.waiting,
    forecast: { ...view, deals: view.deals.slice(0, MOST.deals) },
    burnDown: {
      ...burnDown.quarter,
      ...{ today: burnDown.today, deals: burnDown.deals, more: burnDown.more },
      days: [...burnDown.days],
    },
    weeks: [...weeks],
  };
}

function nextView(action: NextAction, reader: Reader): z.input<typeof NextActionSchema> {
  const { kind, step, checked, dealIds, emails, roles, saves, webLink } = action;
  return {
    ...{ kind, title: actionTitle(step, reader), text: nextActionText(action), webLink },
    ...{
      dealId: checked.deal.dealId,
      customer: checked.deal.customer,
      daysLeft: checked.evaluation.daysLeft,
    },
    ...{ emails: [...emails], roles: [...roles], dealIds: [...dealIds] },
    saves: saves && { ...saves, text: savesText(saves, dealIds.length) },
  };
}
