import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { OPEN_DEAL, RECORD_FORM } from '../../../cards/verbs.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { only, type Place, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { expectInert, HOSTILE } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const PEOPLE = {
  '29:ann': { name: 'Ann Lee', email: 'ann@partner.example' },
  '29:bo': { name: 'Bo Ek', email: 'bo@partner.example' },
};
const of = (deal_id: string, customer: string, close_date: string, value_usd: string) => ({
  ...{ deal_id, customer, close_date, value_usd, ae_email: 'ann@partner.example', cloud_scope: 'commercial' },
  ...{ contact_role: 'NTC', contact_email: `kim@${deal_id.toLowerCase()}.example` },
});
const ROWS = [
  of('T-1', 'Far Away', '2026-06-29', '900000'),
  of('T-2', 'Near and Small', '2026-06-12', '1000'),
  of('T-3', 'Near and Large', '2026-06-12', '5000000'),
  of('T-4', 'Next Year', '2027-03-01', '9000000'),
];

const start = useBots();
let sample: TestBot;
beforeAll(async () => {
  sample = await start();
});

const team = async (rows: Parameters<typeof bookOf>[0] = ROWS) => {
  const bot = await start({ fill: bookOf(rows), admins: new Set() });
  bot.connector.answer({ members: PEOPLE });
  return bot;
};
const textOf = (card: AdaptiveCard) => linesOf(card).join('\n');
const asked = async (bot: TestBot, place: Place = { from: '29:ann' }, text = 'today') => {
  const card = only(await bot.ask(text, place));
  expect(renderCard(card).faults).toEqual([]);
  return card;
};

describe('today', () => {
  it.each([
    'today',
    'Good morning!',
    'good morning bot',
    'hello there',
    'what should I do first?',
    'What should i do next',
    'what now',
    'anything urgent?',
    "what's urgent today",
    'hi, anything urgent?',
    'where do I start',
    'what needs my attention',
    'what next please',
    'my priorities',
  ])('is what "%s" asks for', async (text) => {
    expect(textOf(await asked(sample, {}, text))).toMatch(/Do first/);
  });

  it.each(['what should I do about contoso', 'anything urgent with contoso', 'hello, is contoso ready?'])(
    'is not what "%s" asks for',
    async (text) => {
      expect(textOf(await asked(sample, {}, text))).not.toMatch(/Do first/);
    },
  );

  it('says how the quarter stands and what to do first, by risk, days and value, each with one button', async () => {
    const bot = await team();
    const card = await asked(bot);
    expect(titleOf(card)).toBe('Hello, Ann');
    const text = textOf(card);
    expect(text).toContain('0 of your 3 deals due by Tue 30 Jun are ready.');
    const [, first = ''] = text.split('Do first');
    expect(first).toMatch(/Near and Large[\s\S]*Near and Small[\s\S]*Far Away/);
    expect(first).not.toContain('Next Year');
    expect(text).toMatch(/Critical risk · 2 days left · \$5/);
    const opening = buttonsOf(card).filter(({ verb }) => verb === OPEN_DEAL);
    expect(opening.length).toBeGreaterThanOrEqual(3);
    // It leads to where the thing is done.
    const record = buttonsOf(card).filter(({ verb }) => verb === RECORD_FORM);
    for (const { verb, data } of record) {
      const { told } = await bot.press(verb, data, { from: '29:ann' });
      expect(titleOf(told.value as AdaptiveCard)).toMatch(/Record/);
    }
    expect(button(card, 'All my deals')).toBeDefined();
  });

  it('tells what others did since the person last looked, and no more once they have', async () => {
    const bot = await team();
    await asked(bot);
    bot.wait(60_000);
    await bot.ask('mark T-2 on hold', { from: '29:ann' });
    const own = textOf(await asked(bot));
    expect(own).toContain('Nothing changed since Wed 10 Jun');
    bot.wait(60_000);
    const both = ROWS.map((row) => ({ ...row, ce_email: 'bo@partner.example' }));
    await bookOf(both)(bot.services);
    bot.wait(60_000);
    await bot.ask('mark T-1 submitted', { from: '29:bo' });
    const told = textOf(await asked(bot));
    expect(told).toMatch(/other change|got worse|got better/);
    expect(told).toContain('Far Away');
    bot.wait(60_000);
    expect(textOf(await asked(bot))).toContain('Nothing changed since');
  });

  it('helps somebody who is on no deal, and somebody whose deals are due later', async () => {
    const bot = await team([of('T-4', 'Next Year', '2027-03-01', '9000000')]);
    const none = await asked(bot, { from: '29:bo' });
    expect(titleOf(none)).toBe('Hello, Bo');
    expect(textOf(none)).toContain('You are on no deal yet');
    expect(button(none, 'Bring in deals')).toBeDefined();
    expect(textOf(none)).not.toContain('Next Year');
    await asked(bot);
    bot.wait(60_000);
    const later = textOf(await asked(bot));
    expect(later).toContain('None of your deals is due by Tue 30 Jun.');
  });

  it('names nobody and no deal before others', async () => {
    const bot = await team();
    for (const conversation of ['groupChat', 'channel'] as const) {
      const card = await asked(bot, { from: '29:ann', conversation });
      expect(JSON.stringify(card)).not.toMatch(/T-1|Near|Ann/);
    }
  });

  it.each(HOSTILE)('shows what was typed as text: $name', async ({ text }) => {
    const bot = await team([of('H-1', text, '2026-06-12', '1000')]);
    expectInert(await asked(bot));
  });
});
