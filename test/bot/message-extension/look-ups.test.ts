import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { TENANT } from '../../support/teams/activities.ts';
import { titleOf } from '../../support/teams/card-text.ts';
import { choose, extend, search } from '../../support/teams/extension.ts';

const BASE = 'https://bot.example';
const LINK = `${BASE}/deals/A-1`;
const NEUTRAL = 'A deal in WSA Readiness';
const person = (name: string) => ({
  name,
  email: `${name.toLowerCase()}@team.example`,
  userPrincipalName: `${name.toLowerCase()}@team.example`,
  aadObjectId: `object-${name.toLowerCase()}`,
  tenantId: TENANT,
});
const TEAM = { '29:ann': person('Ann'), '29:bo': person('Bo') };
const WITH_EVE = { ...TEAM, '29:eve': person('Eve') };
const DEAL = { deal_id: 'A-1', customer: 'Acme', ae_email: 'ann@team.example', ce_email: 'bo@team.example' };
const IN_GROUP = { from: '29:ann', in: 'group' } as const;
const IN_CHANNEL = { from: '29:ann', in: 'channel' } as const;
const PLAIN = { tap: { dealId: 'A-1' } };
/** What a client sends for the row by which the asker discloses the status. */
const DISCLOSING = { tap: { dealId: 'A-1', discloses: 1 } };

const start = useBots();

describe('who writes and who reads a message', () => {
  onEachDatabase((database) => {
    describe('as Teams tells it', () => {
      let bot: TestBot;
      let release = () => {};
      beforeEach(async () => {
        const fill = bookOf([DEAL]);
        bot = await start({ database, fill, admins: new Set(), tenantId: TENANT, publicUrl: BASE });
        bot.connector.answer({ members: WITH_EVE });
        await bot.ask('check NONE', { from: '29:ann' });
        // What the roster remembers of people is forgotten, and what is stored of them is not.
        bot.wait(6 * 60_000);
      });
      afterEach(async () => {
        release();
        await bot.stop();
      });

      const warnings = () => bot.log.filter(({ message }) => message.startsWith('who is in a conversation'));

      it.each([403, 404, 500])(
        'are those of the conversation though one person is not told of, with %i',
        async (lookUpOfOne) => {
          bot.connector.answer({ lookUpOfOne, members: WITH_EVE });
          await search(bot, { from: '29:mal', in: 'group' }, 'A-1');
          bot.connector.answer({ members: WITH_EVE });
          expect(titleOf(await choose(bot, IN_GROUP, DISCLOSING))).toBe(NEUTRAL);
        },
      );

      it.each(['BotNotInConversationRoster', 'ConversationNotFound'])(
        'are not asked for where %s says that the bot is not there',
        async (lookUpCode) => {
          bot.connector.answer({ lookUp: 403, lookUpCode });
          await search(bot, IN_GROUP, 'A');
          const before = bot.connector.lookUps.length;
          await search(bot, { from: '29:bo', in: 'group' }, 'A');
          expect(bot.connector.lookUps.slice(before)).toEqual([]);
        },
      );

      it.each([403, 404, 429, 500, 502])(
        'are known, where one look-up of the writer fails with %i, by what was stated before',
        async (lookUpOfOne) => {
          bot.connector.answer({ lookUpOfOne, members: TEAM });
          const { rows } = await search(bot, IN_GROUP, 'A-1');
          expect(titleOf(await choose(bot, IN_GROUP, rows[0]))).toBe('Acme');
          const pasted = await extend(bot, IN_GROUP, 'queryLink', { url: LINK });
          expect(titleOf(pasted.rows[0]?.card as never)).toBe('Acme');
        },
      );

      it('are waited for no longer than the client waits, and disclosed nothing meanwhile', async () => {
        const lookUpsAfter = new Promise<void>((resolve) => {
          release = resolve;
        });
        bot.connector.answer({ members: WITH_EVE, lookUpsAfter });
        const from = performance.now();
        for (const text of ['Ac', 'Acm', 'A-1']) {
          const { rows } = await search(bot, IN_GROUP, text);
          expect(rows.map(({ tap }) => tap)).toEqual([{ dealId: 'A-1' }]);
          expect(rows[0]?.text).toContain('I could not ask who reads this');
        }
        expect(titleOf(await choose(bot, IN_GROUP, DISCLOSING))).toBe(NEUTRAL);
        expect(performance.now() - from).toBeLessThan(3500);
      });

      it('are asked for once in some seconds where that fails, which is logged as often', async () => {
        bot.connector.answer({ lookUp: 502 });
        const before = bot.connector.lookUps.length;
        const asked = async () => {
          for (const text of ['A', 'A-', 'A-1']) await search(bot, IN_GROUP, text);
          return [bot.connector.lookUps.length - before, warnings().length];
        };
        expect(await asked()).toEqual([2, 2]);
        bot.wait(6000);
        expect(await asked()).toEqual([4, 4]);
      });

      it.each(['48:notes', 'anything', '8:orgid:97b1ec61', '19:97b1ec61_8d88f59b@unq.gbl.spaces'])(
        'are not taken for one person in "%s"',
        async (id) => {
          for (const conversationType of ['personal', undefined]) {
            const changed = { conversation: { id, tenantId: TENANT, conversationType } };
            bot.connector.answer({ members: WITH_EVE });
            expect(titleOf(await choose(bot, IN_GROUP, PLAIN, changed))).toBe(NEUTRAL);
            bot.wait(16_000);
            bot.connector.answer({ lookUp: 404 });
            expect(titleOf(await choose(bot, IN_GROUP, PLAIN, changed))).toBe(NEUTRAL);
            bot.wait(61_000);
          }
        },
      );

      it.each([
        { type: 'standard', title: 'Acme' },
        { type: 'private', title: 'Acme' },
        { type: 'shared', title: NEUTRAL },
        { type: 'of another kind', title: NEUTRAL },
        { type: undefined, title: NEUTRAL },
      ])('are those of the team in a channel whose type is $type: "$title"', async ({ type, title }) => {
        bot.connector.answer({ members: TEAM });
        const team = { id: '19:team@thread.tacv2' };
        const changed = { channelData: { tenant: { id: TENANT }, team, channel: { ...team, type } } };
        expect(titleOf(await choose(bot, IN_CHANNEL, PLAIN, changed))).toBe(title);
      });

      it('are of no matter to a link where the database fails: it says nothing, and is not kept', async () => {
        await sql`alter table deals rename to lost`.execute(bot.store.db);
        const { status, rows, raw } = await extend(bot, IN_GROUP, 'queryLink', { url: LINK });
        await sql`alter table lost rename to deals`.execute(bot.store.db);
        expect({ status, titles: rows.map(({ card }) => titleOf(card)) }).toEqual({
          status: 200,
          titles: [NEUTRAL],
        });
        expect(raw).toContain('"setCachePolicy"');
        const failed = bot.log.filter(
          ({ level, message }) =>
            level === 'error' && message === 'what a pasted link becomes could not be worked out',
        );
        expect(failed).toHaveLength(1);
      });
    });
  });
});
