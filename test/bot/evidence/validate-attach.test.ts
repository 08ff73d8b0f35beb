import { beforeAll, describe, expect, it } from '@jest/globals';
import { ATTACH_FORM, ATTACH_SAVE, JUDGE_ADDRESSES } from '../../../cards/verbs.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { CONVERSATIONS } from '../../support/teams/activities.ts';
import { button, titleOf } from '../../support/teams/card-text.ts';
import { expectGood, newCard, teamsBot, textOf } from './validate-teams.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await teamsBot(start);
});

describe.each(CONVERSATIONS)('in a %s conversation', (conversation) => {
  it('addresses are attached to a deal, which is then shown', async () => {
    const own = await teamsBot(start);
    const place = { from: '29:root', conversation };
    const card = only(await own.ask('validate new@agency.gov, other@agency.gov for gcc high', place));
    const opening = button(card, 'Attach to a deal');
    const form = newCard(await own.press(opening.verb, opening.data, place));
    expectGood(form);
    expect(titleOf(form)).toBe('Attach to a deal');
    const { verb, data } = button(form, 'Attach');
    const filled = {
      ...data,
      emails: 'new@agency.gov,other@agency.gov',
      role: 'online-administrator',
      dealId: ' a-1 ',
    };
    const deal = newCard(await own.press(verb, filled, place));
    expectGood(deal);
    expect(textOf(deal)).toContain('Added as Online Administrator: new@agency.gov, other@agency.gov.');
    expect(textOf(deal)).toContain('Acme');
    const again = newCard(await own.press(verb, { ...filled, emails: 'NEW@agency.gov' }, place));
    expect(textOf(again)).toContain('Already there as Online Administrator: NEW@agency.gov.');
    const entries = await auditOf(own.store.db, 'a-1', { skip: 0, limit: 50 });
    expect(entries.filter(({ action }) => action === 'attach')).toMatchObject([
      {
        actor_id: 'AD-MIN',
        actor_name: 'Root',
        detail: 'online-administrator: new@agency.gov, other@agency.gov',
      },
    ]);
    const kept = await own.store.db
      .selectFrom('contacts')
      .selectAll()
      .where('added_by', 'like', 'person:%')
      .execute();
    expect(kept.map(({ email_key, position, added_by }) => [email_key, position, added_by])).toEqual([
      ['new@agency.gov', 1, 'person:AD-MIN'],
      ['other@agency.gov', 2, 'person:AD-MIN'],
    ]);
  });
});

describe.each(CONVERSATIONS)('undoing what was attached, in a %s conversation', (conversation) => {
  const MINUTES = 60_000;

  async function attached() {
    const own = await teamsBot(start);
    const place = { from: '29:ann', conversation };
    const data = {
      offered: 'new@agency.gov',
      scope: 'gcc',
      emails: 'new@agency.gov',
      role: 'bill-to',
      dealId: 'A-1',
    };
    const undo = button(newCard(await own.press(ATTACH_SAVE, data, place)), 'Undo');
    const contacts = async () =>
      (await own.store.db.selectFrom('contacts').select('email_key').execute()).map(
        ({ email_key }) => email_key,
      );
    expect(await contacts()).toContain('new@agency.gov');
    return { own, undo, contacts, place };
  }

  it('takes them off again within ten minutes, for the presser alone', async () => {
    const { own, undo, contacts, place } = await attached();
    own.wait(10 * MINUTES);
    const pressed = await own.press(undo.verb, undo.data, place);
    expectGood(newCard(pressed));
    expect(textOf(newCard(pressed))).toContain('Undone on A-1. Bill-to new@agency.gov removed');
    expect(pressed.sent).toEqual([]);
    expect(await contacts()).not.toContain('new@agency.gov');
    expect(textOf(newCard(await own.press(undo.verb, undo.data, place)))).toContain(
      'That was undone already.',
    );
    const edits = await own.store.db.selectFrom('deal_edits').select(['undoes', 'undone_by']).execute();
    expect(edits).toHaveLength(2);
  });

  it('says why not when it is later', async () => {
    const { own, undo, contacts, place } = await attached();
    own.wait(10 * MINUTES + 1);
    expect(textOf(newCard(await own.press(undo.verb, undo.data, place)))).toContain('so Undo is over');
    expect(await contacts()).toContain('new@agency.gov');
  });

  it('says why not where the contact was changed since', async () => {
    const { own, undo, place } = await attached();
    await own.store.db
      .updateTable('contacts')
      .set({ name: 'Newton' })
      .where('email_key', '=', 'new@agency.gov')
      .execute();
    expect(textOf(newCard(await own.press(undo.verb, undo.data, place)))).toContain(
      'This was changed again since',
    );
  });

  it('is refused to others', async () => {
    const { own, undo, contacts } = await attached();
    const card = newCard(await own.press(undo.verb, undo.data, { from: '29:cy', conversation }));
    expect(titleOf(card)).toBe('No such deal');
    expect(await contacts()).toContain('new@agency.gov');
  });
});

describe('attaching', () => {
  const filled = {
    offered: 'x@agency.gov y@agency.gov',
    scope: 'gcc',
    emails: 'x@agency.gov',
    role: 'bill-to',
    dealId: 'A-1',
  };

  it.each([
    {
      name: 'an id that no deal has',
      change: { dealId: 'NONE' },
      why: 'No deal that you may see has the id "NONE".',
    },
    {
      name: 'a deal of others',
      change: { dealId: 'B-1' },
      why: 'No deal that you may see has the id "B-1".',
    },
    { name: 'no id', change: { dealId: '  ' }, why: 'Choose the deal, or type its id.' },
    { name: 'no address', change: { emails: '' }, why: 'Choose at least one address.' },
    { name: 'what is none', change: { emails: 'x@@y' }, why: 'Choose at least one address.' },
  ])('to $name is refused, and nothing that was filled in is lost', async ({ change, why }) => {
    const card = newCard(await bot.press(ATTACH_SAVE, { ...filled, ...change }, { from: '29:ann' }));
    expect(titleOf(card)).toBe(`Not attached yet. ${why}`);
    expect(card.body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'role', value: 'bill-to' }),
        expect.objectContaining({
          id: 'emails',
          choices: expect.arrayContaining([{ title: 'y@agency.gov', value: 'y@agency.gov' }]),
        }),
      ]),
    );
    expectGood(card);
  });

  it('to a deal of others is written down as refused', async () => {
    await bot.press(ATTACH_SAVE, { ...filled, dealId: 'b-1' }, { from: '29:cy' });
    const [entry] = await auditOf(bot.store.db, 'b-1', { skip: 0, limit: 1 });
    expect(entry).toMatchObject({ action: 'refuse', actor_name: 'Cy' });
  });

  it('happens once, however often it is pressed at once', async () => {
    const own = await teamsBot(start);
    const presses = Array.from({ length: 6 }, () => own.press(ATTACH_SAVE, filled, { from: '29:ann' }));
    const cards = (await Promise.all(presses)).map(newCard);
    expect(cards.filter((card) => textOf(card).includes('Added as'))).toHaveLength(1);
    const rows = await own.store.db
      .selectFrom('contacts')
      .selectAll()
      .where('email_key', '=', 'x@agency.gov')
      .execute();
    expect(rows).toHaveLength(1);
  });

  it.each([
    { role: 'boss' },
    { emails: 7, offered: 7 },
    { offered: 'x'.repeat(2501) },
    { dealId: 'A-1', role: undefined },
  ])('with a payload that is none is refused: %j', async (change) => {
    const { told } = await bot.press(ATTACH_SAVE, { ...filled, ...change }, { from: '29:ann' });
    expect(told.statusCode).toBe(400);
  });

  it.each([JUDGE_ADDRESSES, ATTACH_FORM])('and %s need addresses', async (verb) => {
    expect((await bot.press(verb, {}, { from: '29:ann' })).told.statusCode).toBe(400);
  });

  it('is done in old clients by changing the message', async () => {
    const own = await teamsBot(start);
    const sent = await own.submit({ ...filled, verb: ATTACH_SAVE }, { from: '29:ann' });
    expect(sent).toMatchObject([
      { method: 'PUT', activity: { summary: expect.stringContaining('Added as') } },
    ]);
  });
});
