import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { wholeAudit } from '../../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { TENANT } from '../../support/teams/activities.ts';
import { extend, search } from '../../support/teams/extension.ts';
import { HOSTILE } from '../../support/teams/hostile.ts';

const ANN = { from: '29:ann' };
const ROOT = { from: '29:root' };
const MEMBERS = {
  '29:ann': {
    name: 'Ann',
    email: 'ann@team.example',
    userPrincipalName: 'ann@team.example',
    aadObjectId: 'object-ann',
  },
  '29:bo': {
    name: 'Bo',
    email: 'bo@team.example',
    userPrincipalName: 'bo@team.example',
    aadObjectId: 'object-bo',
  },
  '29:root': { name: 'Root', email: 'root@team.example', aadObjectId: 'object-root' },
};

const own = (n: number): Row => ({
  deal_id: `EA-2026-${String(n).padStart(4, '0')}`,
  customer: n === 42 ? 'Contoso Ltd' : `Fabrikam ${n}`,
  close_date: n === 7 ? '2026-06-12' : '2026-12-01',
  ae_email: 'ann@team.example',
  contact_role: 'NTC',
  contact_email: n === 7 ? 'x@gmail.com' : `x${n}@fabrikam.example`,
});
const ROWS: readonly Row[] = [
  own(42),
  ...Array.from({ length: 30 }, (_, at) => own(at + 1)),
  { deal_id: 'EA-2026-9999', customer: 'Contoso Secret', ae_email: 'bo@team.example' },
];

const start = useBots();

describe('the search of the message extension', () => {
  onEachDatabase((database) => {
    describe('as it is typed', () => {
      let bot: TestBot;
      beforeEach(async () => {
        bot = await start({
          database,
          fill: bookOf(ROWS),
          admins: new Set(['object-root']),
          tenantId: TENANT,
        });
        bot.connector.answer({ members: MEMBERS });
      });
      afterEach(() => bot.stop());

      it.each([
        { what: 'a beginning', text: 'conto', ids: ['EA-2026-0042'] },
        { what: 'two beginnings', text: 'CONTOSO lt', ids: ['EA-2026-0042'] },
        { what: 'an id', text: 'EA-2026-0042', ids: ['EA-2026-0042'] },
        { what: 'the beginning of an id', text: 'ea-2026-004', ids: ['EA-2026-0042'] },
        { what: 'a deal of others', text: 'contoso secret', ids: [] },
        { what: 'its id', text: 'EA-2026-9999', ids: [] },
        { what: 'a word that is endless', text: `contoso ${'x'.repeat(5000)}`, ids: [] },
        { what: 'the beginning', text: `contoso${' '.repeat(5000)}secret`, ids: ['EA-2026-0042'] },
      ])('finds for $what those that somebody may see: $ids', async ({ text, ids }) => {
        const { status, rows, said } = await search(bot, ANN, text);
        expect({ status, ids: rows.map(({ tap }) => tap) }).toEqual({
          status: 200,
          ids: ids.map((dealId) => ({ dealId })),
        });
        expect(said === null).toBe(ids.length > 0);
      });

      it('finds every deal for an admin', async () => {
        const { rows } = await search(bot, ROOT, 'contoso');
        expect(rows.map(({ tap }) => tap)).toEqual([{ dealId: 'EA-2026-0042' }, { dealId: 'EA-2026-9999' }]);
      });

      it('says of each deal how it stands, and puts nothing of it where the client asks no more', async () => {
        const [row] = (await search(bot, ANN, 'fabrikam 7')).rows;
        expect(row?.title).toBe('Fabrikam 7 · ✖ Blocked · 2 days left');
        expect(row?.text).toContain('EA-2026-0007');
        expect(JSON.stringify(row?.card)).not.toMatch(/Fabrikam|Blocked/);
      });

      it.each(['true', true])(
        'gives the most urgent of their own before anything is typed (%p)',
        async (value) => {
          const parameters = [{ name: 'initialRun', value }];
          const { rows } = await extend(bot, ANN, 'query', { commandId: 'searchDeals', parameters });
          expect(rows).toHaveLength(25);
          expect(rows[0]?.tap).toEqual({ dealId: 'EA-2026-0007' });
          const { rows: none, said } = await extend(bot, ROOT, 'query', {
            commandId: 'searchDeals',
            parameters,
          });
          expect({ none, said }).toEqual({ none: [], said: 'Type a customer, or the id of a deal.' });
        },
      );

      it('gives page after page, each deal once', async () => {
        const ids: unknown[] = [];
        for (const skip of [0, 12, 24, 36]) {
          const { rows } = await search(bot, ANN, 'fabrikam', { skip, count: 12 });
          ids.push(...rows.map(({ tap }) => (tap as { dealId: string }).dealId));
        }
        expect(ids).toHaveLength(30);
        expect(new Set(ids).size).toBe(30);
      });

      it('writes down whom it showed what, once for all that is typed', async () => {
        for (const text of ['c', 'co', 'con', 'cont']) await search(bot, ANN, text);
        const entries = await wholeAudit(bot.store.db);
        expect(entries.map(({ action, actor_name }) => [actor_name, action])).toEqual([['Ann', 'list']]);
        bot.wait(11 * 60_000);
        await search(bot, ANN, 'cont');
        expect(await wholeAudit(bot.store.db)).toHaveLength(2);
      });

      it('writes down of a long list what was drawn, by name, and the rest once that is', async () => {
        const drawn: string[] = [];
        const named = async () =>
          (await wholeAudit(bot.store.db)).flatMap(({ detail_params }) => {
            const { deals, dealIds } = JSON.parse(detail_params ?? '') as {
              deals: number;
              dealIds: string[];
            };
            expect(dealIds).toHaveLength(deals);
            return dealIds;
          });
        for (const [text, page] of [
          ['fabrikam', { skip: 0, count: 25 }],
          ['fabrikam', { skip: 25, count: 25 }],
          ['fabrikam', { skip: 50, count: 25 }],
          ['fabrikam 3', { skip: 0, count: 25 }],
        ] as const) {
          const { rows } = await search(bot, ANN, text, page);
          for (const { tap } of rows) drawn.push((tap as { dealId: string }).dealId);
          expect((await named()).toSorted()).toEqual([...new Set(drawn)].toSorted());
        }
        expect(new Set(drawn).size).toBe(30);
      });
    });
  });
});

/** Deals whose names and ids are more than words: fillers, programs, months, beginnings of each other. */
const NAMED: readonly Row[] = [
  ['O-1', 'Open Text'],
  ['T-1', 'The Deal Company'],
  ['R-1', 'Ready Mix'],
  ['K-1', 'At Risk Advisers'],
  ['E-1', 'Eaton'],
  ['J-1', 'Juniper'],
  ['M-1', 'My Deals & Co'],
  ['GCC-7', 'Renewal Foods'],
  ['A-1', 'Acme'],
  ['A-10', 'Zwei Berge'],
].map(([deal_id = '', customer = '']) => ({
  ...{ deal_id, customer, program: 'CSP', close_date: '2026-09-01', ae_email: 'ann@team.example' },
}));
const OF_A_KIND = [
  { ...NAMED[0], deal_id: 'P-1', customer: 'Quill', program: 'EA' },
  { ...NAMED[0], deal_id: 'P-2', customer: 'Pen', close_date: '2026-06-20' },
];

describe('a name or an id', () => {
  onEachDatabase((database) => {
    describe('that is typed', () => {
      let bot: TestBot;
      beforeEach(async () => {
        bot = await start({ database, fill: bookOf([...NAMED, ...OF_A_KIND]), admins: new Set() });
        bot.connector.answer({ members: MEMBERS });
      });
      afterEach(() => bot.stop());

      const found = async (text: string, where: 'own' | 'mail' = 'own') =>
        (await search(bot, { ...ANN, in: where }, text)).rows.map(({ tap }) => tap as { dealId: string });

      it.each(NAMED)('finds $deal_id of $customer however far it is typed', async (row) => {
        for (const whole of [row.customer, row.deal_id] as string[]) {
          for (let length = 1; length <= whole.length; length += 1) {
            const text = whole.slice(0, length);
            expect({ text, ids: (await found(text)).map(({ dealId }) => dealId) }).toMatchObject({
              ids: expect.arrayContaining([row.deal_id]),
            });
          }
        }
      });

      it.each([
        { text: 'ea', ids: ['E-1', 'P-1'] },
        { text: 'jun', ids: ['J-1', 'P-2'] },
        { text: 'A-1', ids: ['A-1', 'A-10', 'K-1'] },
        { text: 'quill ea', ids: ['P-1'] },
      ])('finds by "$text" what it may be, too: $ids', async ({ text, ids }) => {
        expect((await found(text)).map(({ dealId }) => dealId).toSorted()).toEqual(ids);
      });

      it.each([
        { text: 'jun', discloses: [] },
        { text: 'ea', discloses: [] },
        { text: 'a-1', discloses: ['A-1'] },
        { text: 'eaton', discloses: ['E-1'] },
      ])(
        'offers by "$text" to disclose the one deal that is meant: $discloses',
        async ({ text, discloses }) => {
          await bot.ask('check NONE', { from: ANN.from });
          const taps = await found(text, 'mail');
          expect(taps.filter((tap) => 'discloses' in tap).map(({ dealId }) => dealId)).toEqual(discloses);
        },
      );
    });
  });
});

describe('a search', () => {
  it.each([
    { what: 'nothing', value: undefined },
    { what: 'another command', value: { commandId: 'other', parameters: [] } },
    { what: 'parameters of another kind', value: { commandId: 'searchDeals', parameters: 'x' } },
    { what: 'a page before the first', value: { commandId: 'searchDeals', queryOptions: { skip: -1 } } },
    { what: 'a page of nothing', value: { commandId: 'searchDeals', queryOptions: { count: 0 } } },
  ])('with $what is refused', async ({ value }) => {
    const bot = await start();
    const { status, raw } = await extend(bot, ANN, 'query', value);
    expect({ status, raw }).toEqual({ status: 400, raw: '' });
    await bot.stop();
  });

  it('is refused under a name that there is not', async () => {
    const bot = await start();
    expect((await extend(bot, ANN, 'setting', {})).status).toBe(400);
    await bot.stop();
  });

  it('that fails is answered with a line', async () => {
    const bot = await start({ admins: new Set() });
    await bot.store.close();
    const { status, said } = await search(bot, ANN, 'contoso');
    expect({ status, said }).toEqual({
      status: 200,
      said: 'That did not work. Tell your administrator: reference-1',
    });
    await bot.stop();
  });

  it('of somebody of another tenant is answered with a line', async () => {
    const bot = await start({ admins: new Set(), tenantId: TENANT });
    bot.connector.answer({ member: { email: 'ann@team.example', tenantId: 'another' } });
    const { status, said, rows } = await search(bot, ANN, 'contoso');
    expect({ status, rows }).toEqual({ status: 200, rows: [] });
    expect(said).toMatch(/your account belongs to another one/);
    await bot.stop();
  });

  it('on one machine has every deal for everybody', async () => {
    const bot = await start();
    const { rows } = await search(bot, { ...ANN, in: 'group' }, 'renewal');
    expect(rows.length).toBeGreaterThan(1);
    await bot.stop();
  });

  it.each(HOSTILE)('shows $name of a book as text', async ({ text }) => {
    const row = { deal_id: 'H-1', customer: `${text} end`, ae_email: 'ann@team.example' };
    const bot = await start({ fill: bookOf([row]), admins: new Set() });
    bot.connector.answer({ members: MEMBERS });
    const { rows } = await search(bot, ANN, 'H-1');
    const [{ title, text: shown } = { title: '', text: '' }] = rows;
    expect(title).toContain('zqx');
    expect(`${title}${shown}`).not.toMatch(/[<>\n]|\{\{/);
    await bot.stop();
  });
});
