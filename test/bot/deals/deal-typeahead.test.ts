import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ATTACH_SAVE } from '../../../cards/verbs.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { activity, CONVERSATIONS, type ConversationType, TENANT } from '../../support/teams/activities.ts';
import { button, linesOf, partsOf } from '../../support/teams/card-text.ts';
import { HOSTILE } from '../../support/teams/hostile.ts';
import { newCard } from '../evidence/validate-teams.ts';

const person = (name: string) => ({
  name,
  email: `${name}@team.example`,
  aadObjectId: `object-${name}`,
  tenantId: TENANT,
});
const MEMBERS = {
  '29:ann': person('ann'),
  '29:desk': { ...person('desk'), email: 'desk@partner.example' },
  '29:cy': person('cy'),
  '29:root': person('root'),
};

const own = (n: number): Row => ({
  deal_id: `EA-2026-${String(n).padStart(4, '0')}`,
  customer: n === 42 ? 'Contoso Ltd' : `Fabrikam ${n}`,
  close_date: '2026-12-01',
  ae_email: 'ann@team.example',
  ...(n === 42 ? { partner_contact_email: 'desk@partner.example' } : {}),
});
const ROWS: readonly Row[] = [
  own(42),
  ...Array.from({ length: 20 }, (_, at) => own(at + 1)),
  { deal_id: 'EA-2026-9999', customer: 'Contoso Secret', ae_email: 'bo@team.example' },
];

const start = useBots();

describe('a field that asks for a deal', () => {
  onEachDatabase((database) => {
    let bot: TestBot;
    beforeEach(async () => {
      bot = await start({
        ...{ database, fill: bookOf(ROWS), admins: new Set(['object-root']), tenantId: TENANT },
      });
      bot.connector.answer({ members: MEMBERS });
    });
    afterEach(() => bot.stop());

    /** Types into the field, as Teams tells the bot. */
    async function type(
      queryText: unknown,
      from = '29:ann',
      more: object = {},
      conversation: ConversationType = 'personal',
    ) {
      const value = {
        kind: 'search',
        dataset: 'deals',
        queryText,
        queryOptions: { skip: 0, top: 25 },
        ...more,
      };
      const invoke = {
        ...activity('invoke', bot.where({ from, conversation })),
        name: 'application/search',
        value,
      };
      const { response, sent } = await bot.deliver(invoke);
      expect(sent).toEqual([]);
      const body = JSON.parse(await response.text());
      return { status: response.status, body, results: body.value?.results ?? null };
    }
    const idsIn = ({ results }: { results: readonly { value: string }[] }) =>
      results.map(({ value }) => value);

    it.each([
      { what: 'the beginning of a name', text: 'conto', from: '29:ann', ids: ['EA-2026-0042'] },
      { what: 'an id', text: 'ea-2026-0042', from: '29:ann', ids: ['EA-2026-0042'] },
      { what: 'a deal of others', text: 'contoso secret', from: '29:ann', ids: [] },
      { what: 'the same, for an admin', text: 'contoso secret', from: '29:root', ids: ['EA-2026-9999'] },
      { what: 'a deal, for somebody on none', text: 'contoso', from: '29:cy', ids: [] },
      { what: 'a deal, for its desk, which may not change it', text: 'contoso', from: '29:desk', ids: [] },
      { what: 'a pattern of SQL', text: '%', from: '29:ann', ids: [] },
      { what: 'a word that is endless', text: `contoso ${'x'.repeat(5000)}`, from: '29:ann', ids: [] },
    ])('offers for $what: $ids', async ({ text, from, ids }) => {
      const answer = await type(text, from);
      expect(answer).toMatchObject({
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse' },
      });
      expect(idsIn(answer)).toEqual(ids);
    });

    it('names each deal as the cards do, and offers 15 at most, by pages', async () => {
      const { results } = await type('conto');
      expect(results).toEqual([
        { title: expect.stringMatching(/^Contoso Ltd · .*EA-2026-0042/), value: 'EA-2026-0042' },
      ]);
      const first = idsIn(await type('fabrikam'));
      const next = idsIn(await type('fabrikam', '29:ann', { queryOptions: { skip: 15, top: 15 } }));
      expect([first.length, next.length, new Set([...first, ...next]).size]).toEqual([15, 5, 20]);
    });

    it.each(CONVERSATIONS)(
      'is answered for whoever types alone, in a %s conversation',
      async (conversation) => {
        expect(idsIn(await type('contoso', '29:cy', {}, conversation))).toEqual([]);
        expect(idsIn(await type('contoso', '29:ann', {}, conversation))).toEqual(['EA-2026-0042']);
      },
    );

    it.each([
      { what: 'no value', value: undefined },
      { what: 'another dataset', value: { dataset: 'graph.microsoft.com/users', queryText: 'a' } },
      { what: 'a text that is none', value: { dataset: 'deals', queryText: { a: 1 } } },
      {
        what: 'a page before the first',
        value: { dataset: 'deals', queryText: 'a', queryOptions: { skip: -1 } },
      },
    ])('says what to do about $what', async ({ value }) => {
      const invoke = {
        ...activity('invoke', bot.where({ from: '29:ann' })),
        name: 'application/search',
        value,
      };
      const { response } = await bot.deliver(invoke);
      expect(await response.json()).toEqual({
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: "This field can't be searched. Type the id of the deal." },
      });
    });

    it('reads any text as one', async () => {
      for (const { text } of HOSTILE) expect((await type(text)).status).toBe(200);
    });

    it.each([
      { what: 'the one that was chosen', filled: { deal: 'EA-2026-0042' }, says: 'Added as' },
      { what: 'the one whose id was typed', filled: { dealId: ' ea-2026-0042 ' }, says: 'Added as' },
      { what: 'the same twice', filled: { deal: 'EA-2026-0042', dealId: 'ea-2026-0042' }, says: 'Added as' },
      {
        what: 'two of them: neither',
        filled: { deal: 'EA-2026-0042', dealId: 'EA-2026-0001' },
        says: 'You chose one deal and typed the id of another: give one of them.',
      },
    ])('attaches to $what', async ({ filled, says }) => {
      const place = { from: '29:ann' };
      const card = only(await bot.ask('validate new@contoso.com for commercial', place));
      const { verb, data } = button(card, 'Attach to a deal');
      const form = newCard(await bot.press(verb, data, place));
      expect(partsOf(form).map(({ part }) => part['choices.data'])).toContainEqual({
        type: 'Data.Query',
        dataset: 'deals',
      });
      const { data: offered } = button(form, 'Attach');
      const all = { ...offered, emails: 'new@contoso.com', role: 'bill-to', ...filled };
      const answered = newCard(await bot.press(ATTACH_SAVE, all, place));
      expect(linesOf(answered).join('\n')).toContain(says);
      if (says.startsWith('Added')) return;
      const fields = partsOf(answered).map(({ part: { id, value } }) => ({ id, value }));
      expect(fields).toEqual(
        expect.arrayContaining([
          { id: 'deal', value: 'EA-2026-0042' },
          { id: 'dealId', value: 'EA-2026-0001' },
        ]),
      );
    });
  });
});
