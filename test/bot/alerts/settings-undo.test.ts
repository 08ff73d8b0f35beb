import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { ALERTS_SAVE } from '../../../cards/verbs.ts';
import { wholeAudit } from '../../support/audit/audit-rows.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { cardsOf, only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { button } from '../../support/teams/card-text.ts';
import { expectGood, newCard, textOf } from '../evidence/validate-teams.ts';

const PEOPLE = { '29:pat': { name: 'Pat Reed', email: 'pat@partner.example', aadObjectId: 'pppp' } };
const PAT = { from: '29:pat' };
const FORM = { on: 'on', zone: 'organisation', quiet: 'organisation', risk: 'medium', programs: '' };
const UNDONE = 'Undone: your alerts are set as they were before.';

describe('a change of settings', () => {
  const start = useBots();
  let bot: TestBot;
  beforeEach(async () => {
    bot = await start({ fill: bookOf([]), admins: new Set() });
    bot.connector.answer({ members: PEOPLE });
  });

  const save = async (filled: object) => {
    const { told, sent } = await bot.press(ALERTS_SAVE, { ...FORM, ...filled }, PAT);
    const card = told.value as AdaptiveCard;
    expectGood(card);
    expect(sent.map(({ method }) => method)).toEqual(['PUT']);
    expect(
      only(cardsOf(sent.map((one) => ({ ...one, activity: { ...one.activity, type: 'message' } })))),
    ).toEqual(card);
    return card;
  };
  const undo = async (card: AdaptiveCard) => {
    const { verb, data } = button(card, 'Undo');
    const drawn = newCard(await bot.press(verb, data, PAT));
    expectGood(drawn);
    return textOf(drawn);
  };
  const audited = async () =>
    (await wholeAudit(bot.store.db)).filter(({ action }) => action === 'alert').map(({ detail }) => detail);

  it.each([
    { what: 'of the backup', filled: { backup: 'amy@partner.example' }, set: 'backup amy@partner.example' },
    { what: 'of the digest', filled: { digest: '10:00' }, set: 'digest 10:00' },
  ])('$what is undone within ten minutes, and both are in the audit log', async ({ filled, set }) => {
    await save({ digest: '07:00', backup: 'bo@partner.example' });
    const card = await save({ digest: '07:00', backup: 'bo@partner.example', ...filled });
    bot.wait(600_000);
    expect(await undo(card)).toContain(UNDONE);
    const log = await audited();
    expect(log[1]).toContain(set);
    expect(log[2]).toBe(log[0]);
    expect(await undo(card)).toContain('Your settings were changed again since, so they stay as they are.');
    expect(await audited()).toHaveLength(3);
  });

  it.each([
    { when: 'after ten minutes', ms: 600_001, next: null, why: /That was more than 10 minutes ago/ },
    {
      when: 'once there was another',
      ms: 0,
      next: { digest: '11:00' },
      why: /Your settings were changed again/,
    },
  ])('is not undone $when, and says so', async ({ ms, next, why }) => {
    const card = await save({ digest: '10:00' });
    bot.wait(ms);
    if (next) await save(next);
    const before = await audited();
    expect(await undo(card)).toMatch(why);
    expect(await audited()).toEqual(before);
  });
});
