import { z } from 'zod';
import { filterText } from '../../../cards/common/filter-text.ts';
import { subscriptionsOf } from '../../../src/alerts/channels/list-subscriptions.ts';
import { channelIdOf } from '../../../src/alerts/place-key.ts';
import { RISKS } from '../../../src/domain/ids.ts';
import { route } from '../route.ts';

export const listSubscriptions = route({
  method: 'GET',
  path: '/alerts/subscriptions',
  id: 'listAlertSubscriptions',
  tag: 'alerts',
  summary: 'The channels and groups that are told of deals',
  description:
    'Those told of the deals of which you are PDM, and those that you subscribed; for admins all. They are begun and ended in the channel itself, where it can be told who reads there: `subscribe alerts`, `unsubscribe alerts`.',
  answer: z.object({
    items: z.array(
      z.object({
        id: z.int(),
        about: z.string().describe('What the channel hears of, in words.'),
        pdm: z.string().nullable(),
        program: z.string().nullable(),
        minRisk: z.enum(RISKS),
        by: z.string(),
        since: z.string(),
        conversation: z.string().describe('The id of the conversation in Teams.'),
      }),
    ),
  }),
  run: async ({ services, viewers }) => {
    const subscriptions = await subscriptionsOf(services, viewers);
    return {
      body: {
        items: subscriptions.map((one) => ({
          id: one.id,
          about: filterText(one),
          pdm: one.pdmKey,
          program: one.program,
          minRisk: one.minRisk,
          by: one.byName,
          since: one.begunAt,
          conversation: channelIdOf(one.placeKey),
        })),
      },
    };
  },
});
