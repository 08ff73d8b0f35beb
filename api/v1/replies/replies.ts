import { z } from 'zod';
import { readerOf } from '../../../src/flows/deals/viewers.ts';
import { visibleDeal } from '../../../src/flows/deals/visible-deals.ts';
import { ifAccepted } from '../../../src/flows/replies/if-accepted.ts';
import { myReplies, repliesOf } from '../../../src/flows/replies/replies-view.ts';
import { dealId } from '../letters/letter-schemas.ts';
import { noSuchDeal } from '../problem.ts';
import { route } from '../route.ts';
import { DealRepliesSchema, repliesView } from './reply-schemas.ts';

export const listReplies = route({
  method: 'GET',
  path: '/replies',
  id: 'listReplies',
  tag: 'replies',
  summary: 'Your deals with contacts to decide about, or a reminder that is due, the most urgent first',
  answer: z.object({ items: z.array(DealRepliesSchema), followUpDays: z.number().int() }),
  run: async ({ services, viewers }) => {
    const { deals } = await myReplies(services, viewers);
    const reader = readerOf(viewers, services.now());
    const items = await Promise.all(
      deals.map(async (one) => repliesView(one, await ifAccepted(services, one), reader)),
    );
    return { body: { items, followUpDays: services.followUpDays } };
  },
});

export const getDealReplies = route({
  method: 'GET',
  path: '/deals/:dealId/replies',
  id: 'getDealReplies',
  tag: 'replies',
  summary: 'The contacts that answers about a deal propose, and the reminder that is due',
  params: z.object({ dealId }),
  answer: DealRepliesSchema,
  run: async ({ services, viewers, params }) => {
    const visible = await visibleDeal(services, viewers, params.dealId);
    if (visible.kind !== 'deal') throw noSuchDeal(params.dealId);
    const reader = readerOf(viewers, services.now());
    const replies = await repliesOf(services, visible.checked);
    return { body: repliesView(replies, await ifAccepted(services, replies), reader) };
  },
});
