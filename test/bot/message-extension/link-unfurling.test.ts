import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { wholeAudit } from '../../support/audit/audit-rows.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { TENANT } from '../../support/teams/activities.ts';
import { partsOf, titleOf } from '../../support/teams/card-text.ts';
import { extend, type WrittenIn } from '../../support/teams/extension.ts';

const BASE = 'https://bot.example';
const LINK = `${BASE}/deals/A%2F1`;
const member = (name: string) => ({
  name,
  email: `${name}@team.example`,
  userPrincipalName: `${name}@team.example`,
  aadObjectId: `object-${name}`,
});
const TEAM = { '29:ann': member('ann'), '29:bo': member('bo') };
const WITH_EVE = { ...TEAM, '29:eve': member('eve') };
const DEAL = { deal_id: 'A/1', customer: 'Acme', ae_email: 'ann@team.example', ce_email: 'bo@team.example' };
const NEUTRAL = 'A deal in WSA Readiness';

const start = useBots();

describe('a link that is pasted', () => {
  onEachDatabase((database) => {
    describe('into a message', () => {
      let bot: TestBot;
      beforeEach(async () => {
        const fill = bookOf([DEAL]);
        bot = await start({ database, fill, admins: new Set(), tenantId: TENANT, publicUrl: BASE });
        bot.connector.answer({ members: TEAM });
        await bot.ask('check NONE', { from: '29:ann' });
      });
      afterEach(() => bot.stop());

      const paste = (url: unknown, where: WrittenIn = 'group', from = '29:ann') =>
        extend(bot, { from, in: where }, 'queryLink', { url });

      it.each([
        { where: 'own', members: TEAM, title: 'Acme', entry: 'view deal-inserted' },
        { where: 'group', members: TEAM, title: 'Acme', entry: 'view deal-inserted' },
        { where: 'group', members: WITH_EVE, title: NEUTRAL, entry: 'refuse not-before-others' },
        { where: 'channel', members: WITH_EVE, title: NEUTRAL, entry: 'refuse not-before-others' },
        { where: 'pair', members: null, title: NEUTRAL, entry: 'view deal-link-inserted' },
        { where: 'mail', members: TEAM, title: NEUTRAL, entry: 'view deal-link-inserted' },
      ] as const)('is "$title" in the $where', async ({ where, members, title, entry }) => {
        bot.connector.answer(members ? { members } : { lookUp: 403 });
        const { rows, raw } = await paste(LINK, where);
        const [row] = rows;
        expect(rows).toHaveLength(1);
        expect(titleOf(row?.card as never)).toBe(title);
        expect(raw.includes('Acme')).toBe(title === 'Acme');
        // Teams draws what a link becomes up to 1.3, and would show it elsewhere for half an hour.
        expect(row?.card.version).toBe('1.3');
        expect(raw).toContain('"setCachePolicy"');
        const actions = partsOf(row?.card as never).filter(({ part }) =>
          String(part.type).startsWith('Action.'),
        );
        expect(actions.map(({ part }) => [part.type, part.url])).toEqual([['Action.OpenUrl', LINK]]);
        const entries = await wholeAudit(bot.store.db);
        expect(entries.map(({ action, detail_code }) => `${action} ${detail_code}`)).toEqual([entry]);
      });

      it('says no more of a deal of others than of one that there is not', async () => {
        bot.connector.answer({ members: WITH_EVE });
        const shown = async (url: string) => (await paste(url, 'own', '29:eve')).raw.replaceAll(url, 'URL');
        expect(await shown(LINK)).toEqual(await shown(`${BASE}/deals/NONE`));
      });

      it.each([
        'https://elsewhere.example/deals/A%2F1',
        'http://bot.example/deals/A%2F1',
        'https://bot.example:8443/deals/A%2F1',
        'https://ann@bot.example/deals/A%2F1',
        'https://bot.example/deals',
        'https://bot.example/deals/',
        'https://bot.example/deals/%',
        'https://bot.example/deals/A/1',
        'https://bot.example/other/A',
        'bot.example/deals/A',
        'javascript:alert(1)',
        '',
      ])('of "%s" is nothing', async (url) => {
        const { status, rows } = await paste(url);
        expect({ status, rows }).toEqual({ status: 200, rows: [] });
        expect(await wholeAudit(bot.store.db)).toEqual([]);
      });

      it.each([undefined, 7, 'x'.repeat(5000)])('as %p is refused', async (url) => {
        expect((await paste(url)).status).toBe(400);
      });

      it('is the same for everybody who has not installed the app, of whatever tenant', async () => {
        const redacted = {
          from: { id: 'redacted', name: 'redacted' },
          conversation: {
            id: ' redacted',
            tenantId: 'redacted',
            conversationType: 'groupChat',
            isGroup: true,
          },
          channelData: { tenant: { id: ' redacted' }, source: { name: 'compose' } },
        };
        const anonymous = (value: unknown) =>
          extend(bot, { from: '29:ann' }, 'anonymousQueryLink', value, redacted);
        const { rows, raw } = await anonymous({ url: LINK });
        expect(titleOf(rows[0]?.card as never)).toBe(NEUTRAL);
        expect(raw).not.toContain('Acme');
        expect((await anonymous({ url: 'https://elsewhere.example/deals/A' })).rows).toEqual([]);
        expect((await anonymous({})).status).toBe(400);
        expect(await wholeAudit(bot.store.db)).toEqual([]);
      });
    });
  });
});
