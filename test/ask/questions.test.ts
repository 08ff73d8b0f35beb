import { beforeAll, describe, expect, it } from '@jest/globals';
import { entryOf } from '../../src/guidance/index.ts';
import { type TestBot, useBots } from '../support/bot/test-bot.ts';
import { buttonsOf, linesOf } from '../support/teams/card-text.ts';
import { ALL } from './parts.ts';
import { below, type Least, printed, tally } from './score-deals.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

/** Through the bot. Of what came later it is the first result, less a tenth. */
const LEAST: Least = {
  guidance: { halves: 0.94, later: 0.9 },
  routed: { halves: 0.96, later: 0.9 },
  outside: { halves: 0.93, later: 0.9 },
};

describe('what people ask the bot about the guidance', () => {
  it('comes out as expected, and goes to no deal', async () => {
    const rows = [];
    for (const { said, part } of ALL) {
      if (said.kind !== 'guidance' && said.kind !== 'outside') continue;
      const [card] = await bot.ask(said.say);
      if (!card) throw new Error(`No card for ${said.say}`);
      const isEntry = buttonsOf(card).some(({ verb }) => verb === 'guidance.not-asked');
      if (said.kind === 'outside') {
        rows.push({ part, kind: 'outside', isMet: !isEntry });
        continue;
      }
      const lines = linesOf(card);
      const text = lines.join('\n');
      const isMet = said.expect.entries.some((id) => text.includes(entryOf(id).question));
      rows.push(
        { part, kind: 'guidance', isMet: isEntry && isMet },
        { part, kind: 'routed', isMet: isEntry },
      );
    }
    const table = tally(rows);
    if (process.env.ASK_SCORE) process.stdout.write(printed(table));
    expect(below(LEAST, table)).toEqual([]);
  }, 300_000);
});
