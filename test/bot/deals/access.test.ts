import { beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { SHOW_ALONE, SHOW_DEAL } from '../../../cards/verbs.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { only, type Place, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { activity } from '../../support/teams/activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const PEOPLE = {
  '29:ann': { name: 'Ann', email: 'ann@partner.example', aadObjectId: 'aaaa' },
  '29:bo': { name: 'Bo', email: 'bo.long@partner.example', userPrincipalName: 'bo@partner.example' },
  '29:cy': { name: 'Cy', email: 'cy@partner.example' },
  '29:root': { name: 'Root', email: 'root@partner.example', aadObjectId: 'AD-MIN' },
};

const ROWS: readonly Row[] = [
  { deal_id: 'A-1', customer: 'Acme', ae_email: 'Ann@Partner.example', close_date: '2026-06-20' },
  { deal_id: 'A-2', customer: 'Acme Labs', ae_email: 'ann@partner.example', pdm_email: 'bo@partner.example' },
  { deal_id: 'B-1', customer: 'Borealis', ce_email: 'bo@partner.example', close_date: '2026-06-20' },
];

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start({ fill: bookOf(ROWS), admins: new Set(['ad-min']) });
  bot.connector.answer({ members: PEOPLE });
});

const ask = async (text: string, from: string, conversation: Place['conversation'] = 'personal') =>
  only(await bot.ask(text, { from, conversation }));

/** What a card says, in words that tell its kind. */
function kind(card: AdaptiveCard): string {
  return titleOf(card);
}

describe('in a chat of their own, somebody', () => {
  it.each([
    { from: '29:ann', text: 'check A-1', title: 'Acme', why: 'is AE, in another case' },
    { from: '29:bo', text: 'check A-2', title: 'Acme Labs', why: 'is PDM, by the sign-in name' },
    { from: '29:bo', text: 'check borealis', title: 'Borealis', why: 'is CE' },
    { from: '29:root', text: 'check B-1', title: 'Borealis', why: 'is admin, by object id' },
    { from: '29:cy', text: 'check A-1', title: 'No such deal', why: 'is not on the deal' },
    { from: '29:cy', text: 'check acme', title: 'No such deal', why: 'is not on it, by words' },
    { from: '29:bo', text: 'check acme', title: 'Acme Labs', why: 'is on one of those that match' },
    { from: '29:ann', text: 'check acme', title: 'Which deal do you mean?', why: 'is on both that match' },
    { from: '29:cy', text: 'my deals', title: 'No deals of yours', why: 'has none' },
    { from: '29:ann', text: 'evidence A-1', title: 'Evidence', why: 'is on it' },
    { from: '29:cy', text: 'evidence A-1', title: 'No such deal', why: 'is not on it' },
    { from: '29:ann', text: 'audit A-1', title: 'For admins', why: 'is no admin' },
    { from: '29:root', text: 'audit A-1', title: 'Audit log of A-1', why: 'is admin' },
  ])('who $why gets "$title" for "$text"', async ({ from, text, title }) => {
    expect(kind(await ask(text, from))).toBe(title);
  });

  it('learns no more of a deal that is not theirs than of one that is not there', async () => {
    const lines = async (id: string) =>
      linesOf(await ask(`check ${id}`, '29:cy')).map((line) => line.replaceAll(id, 'ID'));
    expect(await lines('A-1')).toEqual(await lines('NONE'));
    const pressed = await bot.press(SHOW_DEAL, { dealId: 'A-1', from: 0 }, { from: '29:cy' });
    expect(pressed.told.value).toBe('There is no such deal that you may see.');
  });
});

describe.each(['groupChat', 'channel'] as const)(
  'in a %s where not everybody is on the deal',
  (conversation) => {
    it.each(['check A-1', 'check acme', 'my deals', 'evidence A-1'])(
      '"%s" is answered without a word of it',
      async (text) => {
        const card = await ask(text, '29:ann', conversation);
        expect(kind(card)).toBe('Not everybody here may see this');
        expect(JSON.stringify({ ...card, actions: [] })).not.toMatch(/acme|A-1/i);
        expect(renderCard(card).faults).toEqual([]);
      },
    );

    it('who may see it sees it alone, at the press of the button', async () => {
      const { verb, data } = button(await ask('check A-1', '29:ann', conversation), 'Show it to me alone');
      expect(verb).toBe(SHOW_ALONE);
      const alone = await bot.press(verb, data, { from: '29:ann', conversation });
      expect(kind(alone.told.value as AdaptiveCard)).toBe('Acme');
      expect(alone.sent).toEqual([]);
      const other = await bot.press(verb, data, { from: '29:cy', conversation });
      expect(kind(other.told.value as AdaptiveCard)).toBe('No such deal');
    });

    it('an old client, which would show it to everybody, is refused it', async () => {
      const { fallback } = button(await ask('check A-1', '29:ann', conversation), 'Show it to me alone');
      const sent = await bot.submit(fallback.data, { from: '29:ann', conversation });
      expect(JSON.stringify(sent)).not.toContain('Acme');
    });

    it('the deal is shown once everybody there is on it or admin', async () => {
      const own = await start({ fill: bookOf(ROWS), admins: new Set(['ad-min']) });
      const { '29:cy': _, '29:bo': __, ...both } = PEOPLE;
      own.connector.answer({ members: both });
      const card = only(await own.ask('check A-1', { from: '29:ann', conversation }));
      expect(kind(card)).toBe('Acme');
    });

    it('nobody who can not be told counts as somebody who may', async () => {
      const own = await start({ fill: bookOf(ROWS), admins: new Set() });
      const crowd = Object.fromEntries(
        Array.from({ length: 301 }, (_, at) => [`29:${at}`, { email: 'ann@partner.example' }]),
      );
      own.connector.answer({ members: { ...crowd, '29:ann': PEOPLE['29:ann'] } });
      const card = only(await own.ask('check A-1', { from: '29:ann', conversation }));
      expect(kind(card)).toBe('Not everybody here may see this');
    });
  },
);

describe('the audit log', () => {
  it('has every view and refusal, with who and where', async () => {
    const own = await start({ fill: bookOf(ROWS), admins: new Set(['root@partner.example']) });
    own.connector.answer({ members: PEOPLE });
    await own.ask('check A-1', { from: '29:ann' });
    await own.ask('check A-1', { from: '29:cy' });
    await own.ask('check A-1', { from: '29:ann', conversation: 'groupChat' });
    await own.ask('audit A-1', { from: '29:bo' });
    const card = only(await own.ask('audit a-1', { from: '29:root' }));
    const rows = await auditOf(own.store.db, 'a-1', { skip: 0, limit: 10 });
    expect(rows.map(({ actor_name, action, detail }) => [actor_name, action, detail])).toEqual([
      ['Bo', 'refuse', 'the audit log of A-1'],
      ['Ann', 'refuse', 'not shown before others'],
      ['Cy', 'refuse', 'is not on the deal'],
      ['Ann', 'view', 'saw the deal'],
    ]);
    expect(rows.map(({ conversation }) => conversation)).toEqual([
      'a:personal',
      '19:group@thread.v2',
      'a:personal',
      'a:personal',
    ]);
    expect(linesOf(card)).toHaveLength(5);
    expect(renderCard(card).faults).toEqual([]);
  });

  it('is turned by pages, the newest first', async () => {
    const own = await start({ fill: bookOf(ROWS) });
    for (let at = 0; at < 25; at += 1) await own.ask('check A-1');
    const first = only(await own.ask('audit A-1'));
    expect(buttonsOf(first).map(({ title }) => title)).toEqual(['Older']);
    const older = button(first, 'Older');
    const { told } = await own.press(older.verb, older.data);
    expect(linesOf(told.value as AdaptiveCard)).toHaveLength(6);
    expect(buttonsOf(told.value as AdaptiveCard).map(({ title }) => title)).toEqual(['Newer']);
  });

  it('that can not be written does not silence the bot', async () => {
    const own = await start({ fill: bookOf(ROWS) });
    await sql`create trigger full before insert on audit begin select raise(abort, 'disk full'); end`.execute(
      own.store.db,
    );
    expect(kind(only(await own.ask('check A-1')))).toBe('Acme');
    expect(own.log.map(({ message }) => message)).toContain('the audit log could not be written');
  });
});

describe('who came and went', () => {
  it('is asked for anew when Teams tells, else after five minutes', async () => {
    const own = await start({ fill: bookOf(ROWS), admins: new Set() });
    const lists = () => own.connector.lookUps.filter((one) => one.endsWith('everybody')).length;
    own.connector.answer({ members: { '29:ann': PEOPLE['29:ann'] } });
    const place = { from: '29:ann', conversation: 'groupChat' } as const;
    expect(kind(only(await own.ask('check A-1', place)))).toBe('Acme');
    own.connector.answer({ members: PEOPLE });
    expect(kind(only(await own.ask('check A-1', place)))).toBe('Acme');
    expect(lists()).toBe(1);
    await own.deliver({
      ...activity('conversationUpdate', own.where(place)),
      membersAdded: [{ id: '29:cy' }],
    });
    expect(kind(only(await own.ask('check A-1', place)))).toBe('Not everybody here may see this');
    expect(lists()).toBe(2);
    own.connector.answer({ members: { '29:ann': PEOPLE['29:ann'] } });
    own.wait(5 * 60_000);
    expect(kind(only(await own.ask('check A-1', place)))).toBe('Acme');
  });
});
