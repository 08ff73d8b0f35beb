import { answer } from '../../../bot/commands.ts';
import { listText } from '../../../bot/deals/at-risk-list.ts';
import { myDealsCard } from '../../../bot/deals/my-deals.ts';
import { cardOf } from '../../../bot/turn/responder.ts';
import type { Turn } from '../../../bot/turn/turn.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { viewerOf } from '../../../src/domain/people/audience.ts';
import { loadSample } from '../../../src/local/load-sample.ts';
import { LOCAL_PERSON } from '../../../src/local/local-person.ts';
import { openServices } from '../bot/bot-services.ts';

/** The lists of deals as the bot answers with them to the person of the sample book, by name. */
export async function listCards(): Promise<ReadonlyMap<string, AdaptiveCard>> {
  const { services, remove } = await openServices();
  try {
    await loadSample(services.db, services.now);
    const asker = { id: 'alex', ...LOCAL_PERSON };
    const viewer = viewerOf(asker, services.admins);
    const viewers = { asker, viewer, audience: [viewer], conversation: null, locale: 'en' as const };
    const turn: Turn = {
      ...{ services, viewers: async () => viewers, everybody: async () => viewers },
      ...{ isPersonal: true, isPrivate: true, onlyYou: null, locale: 'en' },
      mailbox: () => Promise.reject(new Error('nobody has a mailbox here')),
    };
    return new Map([
      ['list', await myDealsCard(turn, 0)],
      ['list, second page', await myDealsCard(turn, 10)],
      ['at risk', await listText('at risk', turn)],
      ['by pdm', await listText('at risk by pdm', turn)],
      ['empty list', cardOf(await answer('at risk gcc mpsa', turn))],
    ]);
  } finally {
    await remove();
  }
}
