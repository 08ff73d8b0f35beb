import { beforeAll, describe, expect, it } from '@jest/globals';
import { entryOf } from '../../src/guidance/index.ts';
import { type TestBot, useBots } from '../support/bot/test-bot.ts';
import { buttonsOf, linesOf } from '../support/teams/card-text.ts';
import { printed, tally } from './score-deals.ts';
import { UTTERANCES } from './utterances.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

/** The least share of each kind that comes out as expected through the bot, of either half. */
const LEAST: Readonly<Record<string, number>> = { guidance: 0.94, routed: 0.96, outside: 0.93 };

describe('what people ask the bot about the guidance', () => {
  it('comes out as expected, and goes to no deal', async () => {
    const rows = [];
    for (const [at, said] of UTTERANCES.entries()) {
      if (said.kind !== 'guidance' && said.kind !== 'outside') continue;
      const [card] = await bot.ask(said.say);
      if (!card) throw new Error(`No card for ${said.say}`);
      const isEntry = buttonsOf(card).some(({ verb }) => verb === 'guidance.not-asked');
      if (said.kind === 'outside') {
        rows.push({ at, kind: 'outside', isMet: !isEntry });
        continue;
      }
      const lines = linesOf(card);
      const text = lines.join('\n');
      const isMet = said.expect.entries.some((id) => text.includes(entryOf(id).question));
      rows.push({ at, kind: 'guidance', isMet: isEntry && isMet }, { at, kind: 'routed', isMet: isEntry });
    }
    const table = tally(rows);
    if (process.env.ASK_SCORE) process.stdout.write(printed(table));
    const low = table.filter(
      ({ name, asExpected, of }) => asExpected < of * (LEAST[name.split(',')[0] ?? ''] ?? 1),
    );
    expect(low).toEqual([]);
  }, 300_000);
});
