import { afterEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { purgeUnanswered } from '../../../src/flows/questions/unanswered.ts';
import { wholeAudit } from '../../support/audit/audit-rows.ts';
import { only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { button, linesOf, titleOf } from '../../support/teams/card-text.ts';

const start = useBots();
const ROOT = '29:root';
const SURE = 'who needs a wsa?';
const PEOPLE = {
  [ROOT]: { email: 'root@team.example', aadObjectId: 'oid-root' },
  '29:ann': { email: 'ann@team.example', aadObjectId: 'oid-ann' },
};

onEachDatabase((database) => {
  let bot: TestBot;
  afterEach(() => bot.stop());

  const begin = async () => {
    bot = await start({ database, admins: new Set(['root@team.example']) });
    bot.connector.answer({ members: PEOPLE });
  };
  const ask = async (text: string, from = '29:ann') => only(await bot.ask(text, { from }));
  const press = async (card: AdaptiveCard, title: string, from = '29:ann') => {
    const { verb, data } = button(card, title);
    const { told } = await bot.press(verb, data, { from });
    return told.value as AdaptiveCard;
  };
  const kept = () =>
    bot.store.db
      .selectFrom('unanswered')
      .select(['question', 'why', 'shown', 'place', 'times'])
      .orderBy('question')
      .execute();
  const listed = async () => linesOf(await ask('unanswered', ROOT)).join('\n');

  describe('what is asked in vain', () => {
    it('is kept where there was no answer, each question once, without addresses or who asked', async () => {
      await begin();
      await ask('ask how do I reset my password');
      await ask('ask How do I reset my password?');
      await ask('ask what is the discount for ann@contoso.com');
      await ask('ask zzyzx');
      expect(await kept()).toEqual([
        {
          question: 'how do I reset my password',
          why: 'outside',
          shown: 'sign-in-security',
          place: 'chat',
          times: 2,
        },
        {
          question: 'what is the discount for (address)',
          why: 'outside',
          shown: 'prices',
          place: 'chat',
          times: 1,
        },
        { question: 'zzyzx', why: 'none', shown: null, place: 'chat', times: 1 },
      ]);
      expect(JSON.stringify(await bot.store.db.selectFrom('unanswered').selectAll().execute())).not.toMatch(
        /ann|29:|oid/,
      );
    });

    it('is not kept where there was an answer', async () => {
      await begin();
      await ask(`ask ${SURE}`);
      await ask('ask');
      expect(await kept()).toEqual([]);
    });

    it('is kept where somebody says that the answer is not what they asked, until they undo it', async () => {
      await begin();
      const receipt = await press(await ask(`ask ${SURE}`), 'Not what I asked');
      expect(linesOf(receipt).join('\n')).toContain(`"${SURE}" was not answered`);
      const row = { question: SURE, why: 'not-asked', shown: 'required-now', place: 'chat' };
      expect(await kept()).toEqual([{ ...row, times: 1 }]);
      await press(await ask(`ask ${SURE}`), 'Not what I asked');
      expect(await kept()).toEqual([{ ...row, times: 2 }]);
      const again = await press(receipt, 'Undo');
      expect(titleOf(again)).toBe('Which roles need a WSA?');
      expect(await kept()).toEqual([{ ...row, times: 1 }]);
      await press(receipt, 'Undo');
      expect(await kept()).toEqual([]);
    });

    it('is listed for admins alone, the most frequent first', async () => {
      await begin();
      await ask('ask zzyzx');
      for (let times = 0; times < 3; times += 1) await ask('ask how do I reset my password');
      const refused = await ask('unanswered');
      expect(titleOf(refused)).toBe('For admins');
      const said = await listed();
      expect(said.indexOf('how do I reset my password')).toBeGreaterThan(-1);
      expect(said.indexOf('how do I reset my password')).toBeLessThan(said.indexOf('zzyzx'));
      expect(said).toContain('3 times, last Wed 10 Jun. Told that it is about passwords');
      expect(said).toContain('once, last Wed 10 Jun. No answer');
    });

    it('can be cleared, which can be undone, and is written into the audit log', async () => {
      await begin();
      await ask('ask zzyzx');
      const list = await ask('unanswered', ROOT);
      const { verb, data } = button(list, 'Clear');
      expect((await bot.press(verb, data, { from: '29:ann' })).told.value).toMatchObject({
        fallbackText: expect.stringContaining('For admins'),
      });
      const cleared = await press(list, 'Clear', ROOT);
      expect(linesOf(cleared).join('\n')).toContain('Nobody has asked the guidance in vain.');
      const again = await press(cleared, 'Undo', ROOT);
      expect(linesOf(again).join('\n')).toContain('Listed again: zzyzx');
      await press(list, 'Clear', ROOT);
      // Asked again, it is listed again.
      await ask('ask zzyzx');
      expect(await listed()).toContain('once');
      const audit = (await wholeAudit(bot.store.db)).filter(({ action }) => action === 'guidance');
      expect(audit.map(({ detail_code }) => detail_code)).toEqual([
        'question-cleared',
        'question-restored',
        'question-cleared',
      ]);
    });

    it('is forgotten 180 days after it was last asked', async () => {
      await begin();
      await ask('ask zzyzx');
      const { db } = bot.store;
      const day = 24 * 60 * 60_000;
      const asked = Date.parse('2026-06-10T12:00:00Z');
      await purgeUnanswered({ db, now: () => asked + 179 * day });
      expect(await kept()).toHaveLength(1);
      await purgeUnanswered({ db, now: () => asked + 181 * day });
      expect(await kept()).toEqual([]);
    });
  });
});
