import { beforeAll, describe, expect, it } from '@jest/globals';
import { type TestBot, useBots } from '../support/bot/test-bot.ts';
import { ALL } from './parts.ts';
import { below, isAsExpected, isOfDeals, type Least, printed, tally } from './score-deals.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

/** What has both depends on the guidance, too. Of what came later it is the first result, less a tenth. */
const LEAST: Least = {
  deal: { halves: 0.95 },
  list: { halves: 0.85, later: 0.81 },
  act: { halves: 0.9, later: 0.75 },
  both: { halves: 0.75, later: 0.9 },
};

describe('what people type about deals', () => {
  it('comes out as expected', async () => {
    const rows = [];
    for (const { said, part } of ALL) {
      if (isOfDeals(said))
        rows.push({ part, kind: said.kind, isMet: isAsExpected(said, await bot.ask(said.say)) });
    }
    const table = tally(rows);
    if (process.env.ASK_SCORE) process.stdout.write(printed(table));
    expect(below(LEAST, table)).toEqual([]);
  }, 300_000);
});
