import { describe, expect, it } from '@jest/globals';
import { people } from '../../../../server/local/local-mode.ts';
import { only, useBots } from '../../../support/bot/test-bot.ts';
import { CONVERSATIONS, conversationId, message, TEAM } from '../../../support/teams/activities.ts';
import { linesOf, titleOf } from '../../../support/teams/card-text.ts';

const MINUTE = 60_000;
const start = useBots();

describe('who asks for "my deals"', () => {
  it.each(CONVERSATIONS)('is looked up in a %s conversation, once for two times', async (conversation) => {
    const bot = await start();
    for (const _ of [1, 2]) {
      expect(titleOf(only(await bot.ask('my deals', { conversation })))).toBe('Your deals');
    }
    const roster = conversation === 'channel' ? TEAM : conversationId(conversation);
    expect(bot.connector.lookUps).toEqual([`${roster} 29:alex`]);
  });

  it('is looked up again after five minutes, and for every person', async () => {
    const bot = await start();
    await bot.ask('my deals');
    await bot.ask('my deals', { from: '29:bo' });
    bot.wait(5 * MINUTE - 1);
    await bot.ask('my deals');
    bot.wait(1);
    await bot.ask('my deals');
    expect(bot.connector.lookUps).toEqual(['29:alex', '29:bo', '29:alex'].map((id) => `a:personal ${id}`));
  });

  it('is not looked up for what shows no deal', async () => {
    const bot = await start();
    for (const text of ['check', 'help', '?', ' ']) await bot.ask(text);
    expect(bot.connector.lookUps).toEqual([]);
  });

  it.each([
    { name: 'address', member: { email: 'YOU@Account-Team.example' }, title: 'Your deals' },
    { name: 'sign-in name', member: { userPrincipalName: 'you@account-team.example' }, title: 'Your deals' },
    {
      name: 'address that is on no deal',
      member: { email: 'who@elsewhere.example' },
      title: 'No deals of yours',
    },
    { name: 'name alone', member: { name: 'Alex' }, title: 'Who are you?' },
    { name: 'blank address', member: { email: '' }, title: 'Who are you?' },
  ])('and is known by $name gets "$title"', async ({ member, title }) => {
    const bot = await start();
    bot.connector.answer({ member });
    expect(titleOf(only(await bot.ask('my deals')))).toBe(title);
  });

  it.each([403, 404, 429, 500])('gets an error card when the look-up is answered with %i', async (lookUp) => {
    const bot = await start();
    bot.connector.answer({ lookUp });
    const card = only(await bot.ask('my deals'));
    expect(titleOf(card)).toBe('That did not work');
    const [failure] = bot.log.filter(({ level }) => level === 'error');
    expect(linesOf(card)).toContain(failure?.fields.reference);
    expect(failure?.fields.err).toMatchObject({ statusCode: lookUp });
    bot.connector.answer({ member: { email: 'you@account-team.example' } });
    expect(titleOf(only(await bot.ask('my deals')))).toBe('Your deals');
  });

  it('is the person at this machine in local mode, whom nobody has to look up', async () => {
    const bot = await start({ people });
    expect(titleOf(only(await bot.ask('my deals', { from: 'anyone' })))).toBe('Your deals');
    expect(bot.connector.lookUps).toEqual([]);
  });

  it('is told apart by tenant', async () => {
    const bot = await start();
    for (const tenantId of ['t1', 't2', 't1']) {
      const activity = message('my deals', bot.where());
      const conversation = { ...(activity.conversation as object), tenantId };
      await bot.deliver({ ...activity, conversation });
    }
    expect(bot.connector.lookUps).toHaveLength(2);
  });
});
