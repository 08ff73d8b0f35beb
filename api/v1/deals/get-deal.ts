import { z } from 'zod';
import { route } from '../route.ts';
import { dealBody } from './deal-body.ts';
import { DealSchema } from './deal-schema.ts';
import { checkedDeal, LOOKED_AT_AGAIN, shownDeal } from './shown-deal.ts';
import { dealTag } from './versions.ts';

export const DealParams = z.object({ dealId: z.string().min(1).max(500) });

export const getDeal = route({
  method: 'GET',
  path: '/deals/:dealId',
  id: 'getDeal',
  tag: 'deals',
  summary: 'How a deal stands: verdict, contacts on two axes, findings, next steps',
  description:
    'A deal that you may not see is answered as one that there is not. That you saw it is written down; with `again` once in four hours.',
  params: DealParams,
  query: z.object({
    again: z.stringbool().default(false).describe('Whether it is open already, and only brought up to date.'),
  }),
  answer: DealSchema,
  hasVersion: true,
  run: async ({ services, viewers, params: { dealId }, query: { again } }) => {
    const checked = await checkedDeal(services, viewers, dealId, again ? LOOKED_AT_AGAIN : undefined);
    const shown = await shownDeal(services, viewers, checked);
    const body = dealBody(viewers, shown);
    return { body, etag: dealTag(shown.version, body) };
  },
});
