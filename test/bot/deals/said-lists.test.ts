import { beforeAll, describe, expect, it } from '@jest/globals';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { linesOf, titleOf } from '../../support/teams/card-text.ts';

const of = (deal_id: string, customer: string, more: Record<string, string>) => ({
  ...{ deal_id, customer, close_date: '2026-06-29', ae_email: 'ann@partner.example' },
  ...{
    cloud_scope: 'commercial',
    contact_role: 'NTC',
    contact_email: `kim@${deal_id.toLowerCase()}.example`,
  },
  ...more,
});
const ROWS = [
  of('T-1', 'Far Away', { value_usd: '900000', partner: 'Kestrel Software', country: 'Norway' }),
  of('T-2', 'Near and Small', { value_usd: '1000', program: 'EAS', contact_role: 'OSM' }),
  of('T-3', 'Held Up', { value_usd: '5000000', stage: 'on-hold', program: 'EA' }),
  of('T-4', 'Over Here', { value_usd: '70000', stage: 'closed' }),
];

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start({ fill: bookOf(ROWS) });
});

describe('a list in words', () => {
  it.each([
    ['anything over 500k', /of \$500\s?K or more/, ['Far Away', 'Held Up']],
    ['deals w/o NTC', /without a Notices Contact/, ['Near and Small']],
    ['partner kestrel', /of the partner "kestrel"/, ['Far Away']],
    ['deals in norway', /in "norway"/, ['Far Away']],
    ['not on hold and under 1m', /not on hold/, ['Far Away', 'Near and Small']],
    ['closed deals', /closed/, ['Over Here']],
    ['EA or EAS deals', /\(EAS? or EAS?\)/, ['Held Up', 'Near and Small']],
    ['smallest deals first', /the smallest first/, ['Near and Small', 'Far Away', 'Held Up']],
    ['top 1', /the largest first/, ['Held Up']],
    ['how many are on hold', /^1 deal$/m, ['Held Up']],
  ])('"%s"', async (text, says, customers) => {
    const card = only(await bot.ask(text));
    const lines = linesOf(card);
    expect([titleOf(card), ...lines].join('\n')).toMatch(says);
    const shown = lines.filter((line) => ROWS.some(({ customer }) => customer === line));
    expect(shown.toSorted()).toEqual(customers.toSorted());
  });

  it('says which words it did not understand', async () => {
    const card = only(await bot.ask('deals on hold that look good together'));
    expect([titleOf(card), ...linesOf(card)].join('\n')).toContain('"good together" was not understood');
  });

  it('tells what changed since a day, without what the asker did', async () => {
    const card = only(await bot.ask('what changed since yesterday'));
    expect(titleOf(card)).toBe('What changed on deals');
    expect(linesOf(card).join('\n')).toMatch(/4 new since|3 new since/);
  });
});
