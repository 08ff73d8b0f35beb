import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SHOW_DEAL } from '../../../cards/verbs.ts';
import { wholeAudit } from '../../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { TENANT } from '../../support/teams/activities.ts';
import { buttonsOf, linesOf, partsOf, titleOf } from '../../support/teams/card-text.ts';
import type { Member } from '../../support/teams/connector.ts';
import { choose, extend, search, type WrittenIn } from '../../support/teams/extension.ts';

const person = (name: string): Member => ({
  name,
  email: `${name.toLowerCase()}@team.example`,
  userPrincipalName: `${name.toLowerCase()}@team.example`,
  aadObjectId: `object-${name.toLowerCase()}`,
  tenantId: TENANT,
});
const TEAM = { '29:ann': person('Ann'), '29:bo': person('Bo') };
const WITH_EVE = { ...TEAM, '29:eve': person('Eve') };
const ANN = '29:ann';
const DEAL: Row = {
  deal_id: 'A-1',
  customer: 'Acme',
  program: 'EA',
  close_date: '2026-06-13',
  ae_email: 'ann@team.example',
  pdm_email: 'bo@team.example',
  contact_role: 'NTC',
  contact_email: 'x@gmail.com',
};
const ROWS = [
  DEAL,
  { ...DEAL, deal_id: 'A-2', customer: 'Acme Labs' },
  { deal_id: 'B-1', customer: 'Borealis', ae_email: 'eve@team.example' },
];
/** What of the deal nobody reads who may not see it. */
const SECRET = /Acme|2026-06-13|Blocked|gmail/;

const start = useBots();

describe('a deal that is put into a message', () => {
  onEachDatabase((database) => {
    describe('of somebody who has chatted with the bot', () => {
      let bot: TestBot;
      beforeEach(async () => {
        bot = await start({
          database,
          fill: bookOf(ROWS),
          admins: new Set(['object-root']),
          tenantId: TENANT,
        });
        bot.connector.answer({ members: TEAM });
        await bot.ask('check NONE', { from: ANN });
        // What the roster remembers of people is forgotten, and what is stored of them is not.
        bot.wait(6 * 60_000);
      });
      afterEach(() => bot.stop());

      const answers = (where: WrittenIn, members: Readonly<Record<string, Member>>) =>
        bot.connector.answer(where === 'pair' || where === 'meeting' ? { lookUp: 403 } : { members });
      const entries = async () =>
        (await wholeAudit(bot.store.db)).map(({ action, detail_code }) => `${action} ${detail_code}`);

      it.each(['own', 'group', 'channel'] as const)(
        'is its card in the %s where all may see it',
        async (where) => {
          answers(where, TEAM);
          const [row] = (await search(bot, { from: ANN, in: where }, 'A-1')).rows;
          expect(row?.text).not.toContain('link only');
          const card = await choose(bot, { from: ANN, in: where }, row);
          expect(titleOf(card)).toBe('Acme');
          expect(card.version).toBe('1.5');
          expect(buttonsOf(card).map(({ verb }) => verb)).toContain(SHOW_DEAL);
          expect(await entries()).toEqual(['list deals-looked-through', 'view deal-inserted']);
        },
      );

      it.each(['group', 'channel'] as const)(
        'is its link in the %s where somebody may not see it',
        async (where) => {
          answers(where, WITH_EVE);
          const { rows } = await search(bot, { from: ANN, in: where }, 'A-1');
          expect(rows).toHaveLength(1);
          expect(rows[0]?.title).toContain('Acme');
          expect(rows[0]?.text).toContain('Inserts its link only: Eve may not see it.');
          const card = await choose(bot, { from: ANN, in: where }, rows[0]);
          expect(JSON.stringify(card)).not.toMatch(SECRET);
          expect(titleOf(card)).toBe('A deal in WSA Readiness');
          expect(await entries()).toEqual(['list deals-looked-through', 'refuse not-before-others']);
        },
      );

      it.each(['group', 'channel'] as const)(
        'is its link in the %s whatever the client says',
        async (where) => {
          answers(where, WITH_EVE);
          const forged = { title: '', text: '', tap: { dealId: 'A-1', discloses: 1 }, card: {} as never };
          const card = await choose(bot, { from: ANN, in: where }, forged);
          expect(JSON.stringify(card)).not.toMatch(SECRET);
        },
      );

      it.each([
        { where: 'pair', why: 'I am not in this conversation' },
        { where: 'meeting', why: 'I am not in this conversation' },
        { where: 'mail', why: 'I do not know who will read this mail' },
      ] as const)(
        'is its link in a $where, or its status by the word of the asker',
        async ({ where, why }) => {
          answers(where, TEAM);
          const { rows } = await search(bot, { from: ANN, in: where }, 'A-1');
          expect(rows.map(({ title }) => title)).toEqual([
            'Acme · ✖ Blocked · 3 days left',
            'Acme, with its status',
          ]);
          expect(rows[0]?.text).toContain(why);
          const link = await choose(bot, { from: ANN, in: where }, rows[0]);
          expect(JSON.stringify(link)).not.toMatch(SECRET);
          const status = await choose(bot, { from: ANN, in: where }, rows[1]);
          expect(linesOf(status)).toEqual(expect.arrayContaining(['Acme', '✖ Blocked']));
          // A mail goes further than its readers: no contact is named.
          expect(JSON.stringify(status)).not.toContain('x@gmail.com');
          expect(await entries()).toEqual([
            'list deals-looked-through',
            'view deal-link-inserted',
            'view deal-disclosed',
          ]);
          for (const card of [link, status]) {
            expect(card.version).toBe('1.4');
            const types = new Set(partsOf(card).map(({ part }) => part.type));
            expect([...types].filter((type) => String(type).startsWith('Action.'))).toEqual([
              'Action.OpenUrl',
            ]);
          }
        },
      );

      it.each(['pair', 'mail'] as const)(
        'has no row with its status in a %s where several are meant',
        async (where) => {
          answers(where, TEAM);
          const { rows } = await search(bot, { from: ANN, in: where }, 'acme');
          expect(rows.map(({ tap }) => tap)).toEqual([{ dealId: 'A-1' }, { dealId: 'A-2' }]);
        },
      );

      it.each(['own', 'group', 'pair', 'mail'] as const)(
        'of others is refused in the %s, and told as one that there is not',
        async (where) => {
          answers(where, TEAM);
          const chosen = (dealId: string) =>
            extend(bot, { from: ANN, in: where }, 'selectItem', { dealId, discloses: 1 });
          expect(await chosen('B-1')).toEqual(await chosen('NONE'));
          expect(await entries()).toEqual(['refuse not-on-deal']);
        },
      );

      it('is its link once somebody has joined, and its card once they have left', async () => {
        const where = { from: ANN, in: 'group' } as const;
        const row = { title: '', text: '', tap: { dealId: 'A-1' }, card: {} as never };
        const titles: string[] = [];
        for (const members of [TEAM, WITH_EVE, TEAM]) {
          bot.connector.answer({ members });
          bot.wait(16_000);
          titles.push(titleOf(await choose(bot, where, row)));
        }
        expect(titles).toEqual(['Acme', 'A deal in WSA Readiness', 'Acme']);
      });

      it.each([
        { what: 'the roster fails', answer: { lookUp: 500 }, text: 'I could not ask who reads this' },
        {
          what: 'there are too many',
          answer: {
            members: Object.fromEntries(Array.from({ length: 301 }, (_, n) => [`29:n${n}`, person(`N${n}`)])),
          },
          text: 'I do not know everybody who reads this',
        },
      ])('is its link where $what', async ({ answer, text }) => {
        // The asker is asked for before the others.
        const where = { from: ANN, in: 'group' } as const;
        bot.connector.answer({ members: TEAM });
        await search(bot, { from: ANN }, 'A-1');
        bot.connector.answer(answer);
        const { rows } = await search(bot, where, 'A-1');
        expect(rows[0]?.text).toContain(text);
        expect(JSON.stringify(await choose(bot, where, rows[0]))).not.toMatch(SECRET);
      });

      it('asks a conversation that the bot is not in no more for each character', async () => {
        answers('pair', TEAM);
        const before = bot.connector.lookUps.length;
        for (const text of ['A', 'A-', 'A-1']) await search(bot, { from: ANN, in: 'pair' }, text);
        const pair = '19:97b1ec61_8d88f59b@unq.gbl.spaces';
        expect(bot.connector.lookUps.slice(before).toSorted()).toEqual([
          `${pair} 29:ann`,
          `${pair} everybody`,
        ]);
      });

      it.each(['pair', 'mail'] as const)(
        'is not there in a %s for somebody whom nobody knows',
        async (where) => {
          answers(where, TEAM);
          const eve = { from: '29:eve', in: where };
          const { rows, said } = await search(bot, eve, 'B-1');
          expect(rows).toEqual([]);
          expect(said).toMatch(/^I do not know who you are here/);
          expect((await extend(bot, eve, 'selectItem', { dealId: 'B-1' })).rows).toEqual([]);
          expect(await entries()).toEqual(['refuse not-on-deal']);
        },
      );

      it('is not there in a mail for somebody whom Teams has not stated for a month', async () => {
        bot.wait(31 * 24 * 60 * 60_000);
        expect((await search(bot, { from: ANN, in: 'mail' }, 'A-1')).said).toMatch(
          /^I do not know who you are/,
        );
      });
    });
  });
});

describe('a row', () => {
  it.each([
    { what: 'nothing', value: undefined },
    { what: 'no id', value: { discloses: 1 } },
    { what: 'an endless id', value: { dealId: 'x'.repeat(501) } },
  ])('that brings $what is refused', async ({ value }) => {
    const bot = await start();
    expect((await extend(bot, { from: ANN }, 'selectItem', value)).status).toBe(400);
    await bot.stop();
  });
});

describe('the conversation of a message', () => {
  it('is not one where the bot reaches people', async () => {
    const bot = await start({ fill: bookOf(ROWS), admins: new Set(), alerts: true });
    bot.connector.answer({ members: TEAM });
    for (const where of ['own', 'group', 'channel', 'pair', 'meeting', 'mail'] as const)
      await search(bot, { from: ANN, in: where }, 'A-1');
    expect(await bot.store.db.selectFrom('alert_places').selectAll().execute()).toEqual([]);
    await bot.stop();
  });
});
