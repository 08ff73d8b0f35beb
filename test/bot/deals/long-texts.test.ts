import { beforeAll, expect, it } from '@jest/globals';
import { SHOW_DEAL } from '../../../cards/verbs.ts';
import { measured } from '../../book/workbooks.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { type TestBot, useBots } from '../../support/bot/test-bot.ts';

/** The longest time the event loop may stand still, in milliseconds. */
const MOST_DELAY = 300;

let bot: TestBot;
const start = useBots();
beforeAll(async () => {
  bot = await start({ fill: bookOf([{ deal_id: 'MINE', customer: 'Acme' }]) });
  await bot.ask('help');
});

it.each([
  ['\ufdfa', '%s'],
  ['\ufdfa', 'find %s'],
  ['\ufdfa ', 'list %s'],
  ['\ufdfb1', 'check %s'],
  ['\u3316', 'draft customer for %s'],
  ['\u0390\u200b', 'validate %s'],
])('a text of %j without end, typed as "%s", holds nobody up', async (character, typed) => {
  const text = typed.replace('%s', character.repeat(30_000));
  const { value, delay } = await measured(() => bot.ask(text));
  expect(value.length).toBeGreaterThan(0);
  expect(delay).toBeLessThan(MOST_DELAY);
});

it('a button with an id of 60,000 characters holds nobody up', async () => {
  const { delay } = await measured(() => bot.press(SHOW_DEAL, { dealId: '\ufdfa'.repeat(60_000) }));
  expect(delay).toBeLessThan(MOST_DELAY);
});
