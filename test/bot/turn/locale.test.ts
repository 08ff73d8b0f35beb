import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { TurnFactory } from '../../../bot/turn/turn-factory.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { SAY } from '../../../cards/verbs.ts';
import { useBots } from '../../support/bot/test-bot.ts';
import { CONVERSATIONS, executed, message } from '../../support/teams/activities.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const start = useBots();

afterEach(() => {
  jest.restoreAllMocks();
});

const STATED: readonly unknown[] = [
  'en-US',
  'EN-us',
  'de-DE',
  '',
  'x'.repeat(5000),
  '../../etc/passwd',
  null,
];

/** The languages of the turns that handlers were given, and of the people who see their answers. */
function handed() {
  const turns = jest.spyOn(TurnFactory.prototype, 'turn');
  return async () => {
    const all = turns.mock.results.flatMap(({ type, value }) => (type === 'return' ? [value] : []));
    const viewers = await Promise.all(all.map((turn) => turn.viewers()));
    return [...all, ...viewers].map(({ locale }) => locale);
  };
}

describe('an activity of a client that states a language', () => {
  it.each(CONVERSATIONS)(
    'is answered in the language offered, in a %s conversation',
    async (conversation) => {
      const bot = await start();
      const asked = async (more: object) => {
        const { response, sent } = await bot.deliver({
          ...message('check EA-2026-0108', bot.where({ conversation })),
          ...more,
        });
        expect(response.status).toBe(200);
        return sent.map(({ activity }) => activity.attachments?.[0]?.content as AdaptiveCard);
      };
      const [usual] = await asked({});
      expect(usual).toBeDefined();
      const locales = handed();
      for (const locale of STATED) expect(await asked({ locale })).toEqual([usual]);
      expect(usual && renderCard(usual).faults).toEqual([]);
      expect(await locales()).toEqual(STATED.flatMap(() => ['en', 'en']));
    },
  );

  it('may be the press of a button', async () => {
    const bot = await start();
    const locales = handed();
    for (const locale of STATED) {
      const pressed = executed(SAY, { text: 'check EA-2026-0108' }, bot.where());
      const { response } = await bot.deliver({ ...pressed, locale });
      expect(response.status).toBe(200);
    }
    expect(new Set(await locales())).toEqual(new Set(['en']));
  });
});
