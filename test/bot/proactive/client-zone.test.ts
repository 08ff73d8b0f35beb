import { describe, expect, it } from '@jest/globals';
import { placeOf } from '../../../src/alerts/place-key.ts';
import { alertPlaceOf } from '../../../src/store/queries/alerts/people.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { cardsOf, type Place, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { eventually } from '../../support/eventually.ts';
import { message } from '../../support/teams/activities.ts';

const PAT = 'pat@partner.example';
const PEOPLE = { '29:pat': { name: 'Pat Reed', email: PAT, aadObjectId: 'pppp' } };
/** At medium risk: what is due is for the next digest. */
const ROWS = [
  {
    deal_id: 'B-1',
    customer: 'Borealis',
    close_date: '2026-07-02',
    pdm_email: PAT,
    cloud_scope: 'commercial',
  },
];

const start = useBots();

describe('the time zone of a person', () => {
  onEachDatabase((database) => {
    const begin = async () => {
      const bot = await start({ database, fill: bookOf(ROWS), admins: new Set(), alerts: true });
      bot.connector.answer({ members: PEOPLE });
      return bot;
    };
    const says = async (bot: TestBot, text: string, localTimezone?: string, place: Place = {}) => {
      const typed = message(text, bot.where({ from: '29:pat', ...place }));
      const { response, sent } = await bot.deliver(
        localTimezone === undefined ? typed : { ...typed, localTimezone },
      );
      expect(response.status).toBe(200);
      return JSON.stringify(cardsOf(sent));
    };
    const zone = async (bot: TestBot) => (await alertPlaceOf(bot.store.db, placeOf(PAT)))?.time_zone ?? null;
    const due = async (bot: TestBot) =>
      (await bot.store.db.selectFrom('alerts').select('due_at').execute()).map(({ due_at }) => due_at);

    it('is that of their client, is stored when they write, and moves what waits', async () => {
      const bot = await begin();
      try {
        await says(bot, 'help');
        await eventually(async () => expect(await due(bot)).toEqual(['2026-06-10T14:00:00.000Z']));
        expect(await zone(bot)).toBeNull();
        expect(await says(bot, 'alerts', 'Asia/Tokyo')).toContain('As in Teams: Asia/Tokyo');
        expect(await zone(bot)).toBe('Asia/Tokyo');
        expect(await due(bot)).toEqual(['2026-06-10T23:30:00.000Z']);
        // Another place, and an activity that states none.
        await says(bot, 'help', 'America/New_York');
        await says(bot, 'help');
        expect([await zone(bot), await due(bot)]).toEqual(['America/New_York', ['2026-06-10T12:30:00.000Z']]);
      } finally {
        await bot.stop();
      }
    });

    it.each([
      { what: 'that there is not', stated: 'Mars/Olympus', place: {} },
      { what: 'of a channel', stated: 'Asia/Tokyo', place: { conversation: 'channel' } as const },
    ])('is not one $what', async ({ stated, place }) => {
      const bot = await begin();
      try {
        await says(bot, 'help');
        await says(bot, 'help', stated, place);
        expect(await zone(bot)).toBeNull();
      } finally {
        await bot.stop();
      }
    });
  });
});
