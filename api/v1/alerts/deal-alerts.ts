import { z } from 'zod';
import { whyNotToldText } from '../../../cards/alerts/why-not-told-text.ts';
import { whyNotTold } from '../../../src/alerts/message/why-not-told.ts';
import { ownAlertsOn } from '../../../src/alerts/own/deal-alerts.ts';
import { dayOfInstant } from '../../../src/domain/day.ts';
import { RISKS } from '../../../src/domain/ids.ts';
import { DEAL_VERDICTS } from '../../../src/domain/verdict.ts';
import type { CheckedDeal } from '../../../src/flows/deals/check-deal.ts';
import { findDealOfTeam } from '../../../src/flows/deals/find-deal.ts';
import { visibleDeal } from '../../../src/flows/deals/visible-deals.ts';
import { parseDealQuestion } from '../../../src/intent/parse-question.ts';
import { noSuchDeal } from '../problem.ts';
import { route } from '../route.ts';
import { DealAlertsSchema, dealAlertsBody, Named } from './schemas.ts';

export const getDealAlerts = route({
  method: 'GET',
  path: '/deals/:dealId/alerts',
  id: 'getDealAlerts',
  tag: 'alerts',
  summary: 'Why you were, or were not, told of a deal',
  params: z.object({ dealId: Named }),
  answer: z.object({
    dealId: z.string(),
    customer: z.string(),
    now: z.string().describe('How the deal stands.'),
    standing: z.array(z.string()).describe('How you stand to its alerts.'),
    none: z.array(z.string()).describe('Why none was due to you; empty when one was.'),
    alerts: z
      .array(z.object({ title: z.string(), due: z.string(), became: z.string() }))
      .describe('Each alert that was due to you and what became of it, the latest first.'),
    hasMore: z.boolean().describe('Whether older ones are left out.'),
    next: z.string().describe('What would make one due.'),
    scanned: z.string(),
    mine: DealAlertsSchema.nullable().describe(
      'What you may do about them; null where they are sent to others.',
    ),
  }),
  run: async ({ services, viewers, params: { dealId } }) => {
    const found = await visibleDeal(services, viewers, dealId);
    if (found.kind !== 'deal') throw noSuchDeal(dealId);
    const { checked } = found;
    const why = await whyNotTold(services, viewers.asker, checked);
    const mine = await ownAlertsOn(services, viewers, checked.deal.dealId);
    const { standing, none, alerts, ...said } = whyNotToldText(why);
    return {
      body: {
        dealId: checked.deal.dealId,
        customer: checked.deal.customer,
        ...said,
        standing: [...standing],
        none: [...none],
        alerts: alerts.map((alert) => ({ ...alert })),
        hasMore: why.hasMore,
        mine: mine && dealAlertsBody(mine),
      },
    };
  },
});

/** The most deals that a choice has. */
const MOST_CHOICES = 20;

export const findAlertsDeal = route({
  method: 'GET',
  path: '/alerts/find-deal',
  id: 'findAlertsDeal',
  tag: 'alerts',
  summary: 'The deals that a text may mean, to ask why you were not told of one',
  query: z.object({ text: Named.describe('A deal id, a customer, or a question, as in chat.') }),
  answer: z.object({
    kind: z
      .enum(['deal', 'choice', 'nearest', 'none'])
      .describe('`nearest`: none is called like that; these come nearest.'),
    deals: z.array(
      z.object({
        dealId: z.string(),
        customer: z.string(),
        verdict: z.enum(DEAL_VERDICTS),
        risk: z.enum(RISKS),
      }),
    ),
    hasMore: z.boolean(),
  }),
  run: async ({ services, viewers, query: { text } }) => {
    const read = () => parseDealQuestion(text, dayOfInstant(services.now()));
    const found = await findDealOfTeam(services, viewers, text, read);
    if (found.kind === 'none' || found.kind === 'asker-only')
      return { body: { kind: 'none' as const, deals: [], hasMore: false } };
    const deals = found.kind === 'deal' ? [found.checked] : found.deals;
    return {
      body: {
        kind: found.kind,
        deals: deals.slice(0, MOST_CHOICES).map(briefly),
        hasMore: deals.length > MOST_CHOICES,
      },
    };
  },
});

function briefly({ deal: { dealId, customer }, evaluation: { verdict, risk } }: CheckedDeal) {
  return { dealId, customer, verdict, risk };
}
