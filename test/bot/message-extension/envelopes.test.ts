import { describe, expect, it } from '@jest/globals';
import { JUDGE_ADDRESSES } from '../../../cards/verbs.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { useBots } from '../../support/bot/test-bot.ts';
import { TENANT } from '../../support/teams/activities.ts';
import { extend } from '../../support/teams/extension.ts';

const start = useBots();
const ANN = { from: '29:ann', in: 'group' } as const;
const ADDRESSES = { commandId: 'checkAddresses', commandContext: 'message' };
const INVOKES = [
  { name: 'query', value: { commandId: 'searchDeals', parameters: [{ name: 'query', value: 'A-1' }] } },
  { name: 'selectItem', value: { dealId: 'A-1' } },
  { name: 'fetchTask', value: { ...ADDRESSES, messagePayload: { body: { content: 'x@a.com' } } } },
  {
    name: 'submitAction',
    value: { ...ADDRESSES, data: { verb: JUDGE_ADDRESSES, emails: 'x@a.com', scope: 'gcc' } },
  },
] as const;

/** Starts a bot of one organisation; `extend` reads an answer in the envelope of its invoke alone. */
async function startBot() {
  const fill = bookOf([{ deal_id: 'A-1', customer: 'Acme', ae_email: 'ann@team.example' }]);
  const stopLimits = { workMs: 100, tellMs: 3000, graceMs: 0 };
  const bot = await start({ fill, admins: new Set(), tenantId: TENANT, stopLimits });
  bot.connector.answer({ member: { email: 'ann@team.example', tenantId: TENANT } });
  return bot;
}

describe.each(INVOKES)('the client of $name reads', ({ name, value }) => {
  it('that it failed', async () => {
    const bot = await startBot();
    await bot.store.close();
    const { status, said } = await extend(bot, ANN, name, value);
    expect({ status, said }).toEqual({
      status: 200,
      said: 'That did not work. Tell your administrator: reference-1',
    });
    await bot.stop();
  });

  it('that somebody of another tenant is refused', async () => {
    const bot = await startBot();
    bot.connector.answer({ member: { email: 'ann@team.example', tenantId: 'another' } });
    const { status, said } = await extend(bot, ANN, name, value);
    expect(status).toBe(200);
    expect(said).toMatch(/your account belongs to another one/);
    await bot.stop();
  });

  it('that the bot stops', async () => {
    const bot = await startBot();
    let release = () => {};
    const lookUpsAfter = new Promise<void>((resolve) => {
      release = resolve;
    });
    const asked = new Promise<void>((resolve) => {
      bot.connector.answer({
        get lookUpsAfter() {
          resolve();
          return lookUpsAfter;
        },
      });
    });
    const answer = extend(bot, ANN, name, value);
    await asked;
    const stopped = bot.stop();
    expect((await answer).said).toMatch(/^I am being restarted/);
    release();
    await stopped;
  });
});
