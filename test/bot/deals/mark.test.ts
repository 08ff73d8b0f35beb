import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { EDIT_UNDO, SAY } from '../../../cards/verbs.ts';
import { STAGES } from '../../../src/domain/ids.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { cardsOf, only, type Place, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { CONVERSATIONS } from '../../support/teams/activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { expectInert, HOSTILE } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const PEOPLE = {
  '29:ann': { name: 'Ann', email: 'ann@partner.example' },
  '29:bo': { name: 'Bo', email: 'bo@partner.example' },
};
const ROWS: readonly Row[] = [
  {
    deal_id: 'EA-9005',
    customer: 'Contoso',
    ae_email: 'ann@partner.example',
    pdm_email: 'bo@partner.example',
  },
  { deal_id: 'EA-9006', customer: 'Fabrikam', ae_email: 'ann@partner.example', stage: 'submitted' },
  { deal_id: 'MS-1', customer: 'Mark & Spencer', ae_email: 'ann@partner.example' },
];
const MINUTE = 60_000;

const start = useBots();
let bot: TestBot;
beforeEach(async () => {
  bot = await start({ fill: bookOf(ROWS), admins: new Set() });
  bot.connector.answer({ members: PEOPLE });
});
const ask = async (text: string, from = '29:ann', conversation: Place['conversation'] = 'personal') =>
  only(await bot.ask(text, { from, conversation }));
const press = async ({ verb, data }: { verb: string; data: object }, from = '29:ann') =>
  (await bot.press(verb, data, { from })).told.value as AdaptiveCard;
const text = (card: AdaptiveCard) => linesOf(card).join('\n');

async function stageOf(dealId: string): Promise<string | undefined> {
  const rows = await bot.store.db.selectFrom('deals').select(['deal_id', 'stage']).execute();
  return rows.find((row) => row.deal_id === dealId)?.stage;
}

describe('"mark <deal> <stage>"', () => {
  it.each([
    { said: 'mark EA-9005 submitted', stage: 'submitted', words: 'submitted' },
    { said: 'Mark ea-9005 as Submitted', stage: 'submitted', words: 'submitted' },
    { said: 'mark contoso on hold', stage: 'on-hold', words: 'on hold' },
    { said: 'mark EA-9005 on-hold', stage: 'on-hold', words: 'on hold' },
    { said: 'mark on hold EA-9005', stage: 'on-hold', words: 'on hold' },
    { said: 'mark EA-9005 activated', stage: 'activated', words: 'activated' },
    { said: 'mark EA-9005 closed', stage: 'closed', words: 'closed' },
    { said: 'mark EA-9005 canceled', stage: 'cancelled', words: 'cancelled' },
    { said: 'mark EA-9005 to cancelled', stage: 'cancelled', words: 'cancelled' },
  ])('"$said" makes it $stage, and says so', async ({ said, stage, words }) => {
    const card = await ask(said);
    expect(renderCard(card).faults).toEqual([]);
    expect(text(card)).toBe(`EA-9005 · Contoso is ${words} now. It was open.`);
    expect(await stageOf('EA-9005')).toBe(stage);
    expect((await auditOf(bot.store.db, 'ea-9005', { skip: 0, limit: 9 }))[0]).toMatchObject({
      action: 'edit',
      actor_name: 'Ann',
      detail: expect.stringContaining(`stage: open → ${stage}`),
    });
  });

  it.each(CONVERSATIONS)(
    'is undone in a %s conversation by whoever may edit the deal',
    async (conversation) => {
      const undo = button(await ask('mark EA-9005 closed', '29:ann', conversation), 'Undo');
      expect(undo.verb).toBe(EDIT_UNDO);
      bot.wait(10 * MINUTE);
      const { told, sent } = await bot.press(undo.verb, undo.data, { from: '29:bo', conversation });
      expect(text(told.value as AdaptiveCard)).toBe('Undone on EA-9005. Stage: closed → open.');
      if (conversation !== 'personal') expect(text(only(cardsOf(sent)))).toContain('Undone on EA-9005');
      expect(await stageOf('EA-9005')).toBe('open');
      expect(text(await press(undo))).toBe('That was undone already.');
    },
  );

  it('is not undone later than ten minutes after, and says why', async () => {
    const undo = button(await ask('mark EA-9005 closed'), 'Undo');
    bot.wait(10 * MINUTE + 1);
    expect(text(await press(undo))).toMatch(/^This was done more than 10 minutes ago, so Undo is over\./);
    expect(await stageOf('EA-9005')).toBe('closed');
  });

  it('is not undone once it was marked again, and says why', async () => {
    const undo = button(await ask('mark EA-9005 submitted'), 'Undo');
    await ask('mark EA-9005 activated', '29:bo');
    expect(text(await press(undo))).toBe('This was changed again since, so it can no longer be undone.');
    expect(await stageOf('EA-9005')).toBe('activated');
  });

  it('says where a deal has that stage already', async () => {
    expect(text(await ask('mark EA-9006 submitted'))).toBe(
      'EA-9006 · Fabrikam is submitted already. Nothing was changed.',
    );
    expect(await auditOf(bot.store.db, 'ea-9006', { skip: 0, limit: 9 })).not.toMatchObject([
      { action: 'edit' },
    ]);
  });

  it.each(['mark EA-9005 done', 'mark EA-9005'])(
    '"%s" is answered with the stages, each to be pressed',
    async (said) => {
      const card = await ask(said);
      expect(titleOf(card)).toBe('Which stage?');
      expect(text(card)).toContain('it can be open, submitted, on hold, activated, closed, cancelled.');
      expect(text(card).includes('"done" is no stage.')).toBe(said.endsWith('done'));
      const commands = buttonsOf(card).map(({ data }) => data.text);
      expect(commands).toEqual(
        STAGES.filter((one) => one !== 'open').map((one) => `mark EA-9005 ${one.replace('-', ' ')}`),
      );
      const { sent } = await bot.press(SAY, { text: commands[1] }, { from: '29:ann' });
      expect(text(only(cardsOf(sent)))).toContain('is on hold now');
    },
  );

  it.each([
    { said: 'mark EA-9004 submitted', why: 'a near id', offers: ['EA-9005', 'EA-9006'] },
    { said: 'mark contosso closed', why: 'a near name', offers: ['EA-9005'] },
    { said: 'mark conto closed', why: 'the beginning of a name', offers: ['EA-9005'] },
  ])('"$said" offers what is near, and changes nothing ($why)', async ({ said, offers }) => {
    const card = await ask(said);
    const rows = buttonsOf(card).filter(
      ({ verb, data }) => verb === SAY && `${data.text}`.startsWith('mark '),
    );
    expect(rows.length).toBeLessThanOrEqual(3);
    for (const id of offers) expect(rows.map(({ data }) => `${data.text}`.split(' ').at(-1))).toContain(id);
    expect(await stageOf('EA-9005')).toBe('open');
    const row = rows.find(({ data }) => `${data.text}`.endsWith('EA-9005'));
    const { sent } = await bot.press(SAY, row?.data ?? {}, { from: '29:ann' });
    expect(text(only(cardsOf(sent)))).toMatch(/^EA-9005 · Contoso is (?:submitted|closed) now/);
  });

  it.each([
    { said: 'mark EA-9006 closed', from: '29:bo', title: 'No such deal' },
    { said: 'mark closed', from: '29:ann', title: 'Which deal?' },
    { said: 'mark', from: '29:ann', title: 'Which deal, and which stage?' },
    { said: 'mark spencer', from: '29:ann', title: 'Mark & Spencer' },
  ])('"$said" by $from is answered with "$title"', async ({ said, from, title }) => {
    const card = await ask(said, from);
    expect([titleOf(card), linesOf(card).join()].join()).toContain(title);
    expect(renderCard(card).faults).toEqual([]);
    expect(await stageOf('EA-9006')).toBe('submitted');
  });

  it.each(HOSTILE)('is nothing but text: $name', async ({ text }) => {
    const rows: Row[] = [{ deal_id: 'H-1', customer: text, ae_email: 'ann@partner.example' }];
    const own = await start({ fill: bookOf(rows), admins: new Set() });
    own.connector.answer({ members: PEOPLE });
    const card = only(await own.ask('mark H-1 closed', { from: '29:ann' }));
    expect(renderCard(card).faults).toEqual([]);
    expectInert(card);
  });
});
