import { z } from 'zod';
import { readerOf } from '../../../src/flows/deals/viewers.ts';
import { noteLooked, today } from '../../../src/flows/today/today.ts';
import { route } from '../route.ts';
import { TodaySchema, todayView } from './today-schema.ts';

export const getToday = route({
  method: 'GET',
  path: '/today',
  id: 'getToday',
  tag: 'today',
  summary: 'What changed since you last looked, what to do next, and how the quarter stands',
  query: z.object({
    whose: z
      .enum(['mine', 'all'])
      .optional()
      .describe('Deals you have taken, or all you may see; left out, yours if you have any.'),
  }),
  isCostly: true,
  answer: TodaySchema,
  run: async ({ services, viewers, query: { whose } }) => {
    const now = services.now();
    const found = await today(services, viewers, whose);
    return { body: todayView(found, new Date(now).toISOString(), readerOf(viewers, now)) };
  },
});

export const seeToday = route({
  method: 'POST',
  path: '/today/seen',
  id: 'seeToday',
  findsWhatWasDone: true,
  tag: 'today',
  summary: 'Notes that you have looked: what changed until then is no news any more',
  body: z.strictObject({
    until: z.iso.datetime().describe('The `until` of what was shown; one to come counts as now.'),
  }),
  answer: 'nothing',
  run: async ({ services, viewers, body }) => {
    await noteLooked(services, viewers, Date.parse(body.until));
    return undefined;
  },
});
