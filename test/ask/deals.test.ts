import { beforeAll, describe, expect, it } from '@jest/globals';
import { type TestBot, useBots } from '../support/bot/test-bot.ts';
import { isAsExpected, isOfDeals, tally } from './score-deals.ts';
import { UTTERANCES } from './utterances.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

/** The least share of each kind that comes out as expected, of either half. What has both depends on the guidance, too. */
const LEAST: Readonly<Record<string, number>> = { deal: 0.95, list: 0.85, act: 0.9, both: 0.75 };

describe('what people type about deals', () => {
  it('comes out as expected', async () => {
    const rows = [];
    for (const [at, said] of UTTERANCES.entries()) {
      if (isOfDeals(said))
        rows.push({ at, kind: said.kind, isMet: isAsExpected(said, await bot.ask(said.say)) });
    }
    const table = tally(rows);
    if (process.env.ASK_SCORE)
      process.stdout.write(
        `${table.map(({ name, asExpected, of }) => `${name}: ${asExpected} of ${of}`).join('\n')}\n`,
      );
    const low = table.filter(
      ({ name, asExpected, of }) => asExpected < of * (LEAST[name.split(',')[0] ?? ''] ?? 1),
    );
    expect(low).toEqual([]);
  }, 300_000);
});
