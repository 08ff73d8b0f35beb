import { beforeAll, describe, expect, it } from '@jest/globals';
import { bookOf } from '../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../support/bot/test-bot.ts';
import { CONVERSATIONS } from '../support/teams/activities.ts';
import { linesOf, titleOf } from '../support/teams/card-text.ts';

/** Customers whose names begin with the words of commands. */
const CUSTOMERS = [
  'Export Union',
  'Scan Now Ltd',
  'Dry Run Motors',
  'Import Motors',
  'Alerts Weather',
  'Drafts and Sons',
  'Ledger Works',
  'Stop Alerts Inc.',
  'Draft Kings',
  'Validate Systems',
  'Subscribe Media',
  'Help Desk Ltd',
  'Mine Safety Works',
  'Ask Furniture',
];

const start = useBots();
let bot: TestBot;
let named: TestBot;
beforeAll(async () => {
  bot = await start();
  named = await start({
    fill: bookOf(
      CUSTOMERS.map((customer, at) => ({ deal_id: `D-${at}`, customer, close_date: '2026-07-01' })),
    ),
  });
});

describe.each(CONVERSATIONS)('a command with marks around it in a %s conversation', (conversation) => {
  it.each([
    { text: 'help?', title: 'What you can ask' },
    { text: 'help!', title: 'What you can ask' },
    { text: 'Help.', title: 'What you can ask' },
    { text: '/help', title: 'What you can ask' },
    { text: 'import?', title: 'Bring in a book of deals' },
    { text: 'at risk?', title: 'Deals at risk' },
    { text: 'check: contoso', title: 'Contoso' },
    { text: 'check, contoso', title: 'Contoso' },
    { text: '/check contoso', title: 'Contoso' },
    { text: '/check: contoso.', title: 'Contoso' },
    { text: 'evidence: contoso', like: 'evidence contoso' },
    { text: 'evidence:contoso', like: 'evidence contoso' },
    { text: 'alerts.', like: 'alerts' },
    { text: '/alerts', like: 'alerts' },
    { text: 'my deals!', like: 'my deals' },
    { text: 'my deals, at risk', like: 'my deals at risk' },
    { text: 'draft customer: contoso', like: 'draft customer contoso' },
    { text: 'draft: partner, contoso', like: 'draft partner contoso' },
    { text: 'validate: ann@contoso.com for gcc high', like: 'validate ann@contoso.com for gcc high' },
    { text: 'ask: what is cloud scope', like: 'ask what is cloud scope' },
    { text: 'plan – contoso', like: 'plan contoso' },
  ])('"$text"', async ({ text, title, like }) => {
    const card = only(await bot.ask(text, { conversation }));
    if (title !== undefined) expect(titleOf(card)).toBe(title);
    if (like !== undefined)
      expect(linesOf(card)).toEqual(linesOf(only(await bot.ask(like, { conversation }))));
  });
});

describe('a customer whose name begins with a command', () => {
  it.each(CUSTOMERS)('"%s" is that customer', async (customer) => {
    for (const text of [customer, customer.toLowerCase(), `${customer}?`])
      expect([text, titleOf(only(await named.ask(text)))]).toEqual([text, customer]);
  });

  it.each([
    { text: 'check Export Union', title: 'Export Union' },
    { text: 'is Import Motors ready?', title: 'Import Motors' },
    { text: 'draft nonsense', title: 'Which letter?' },
    { text: 'validate nonsense', title: 'Which addresses?' },
  ])('"$text" is answered with the card "$title"', async ({ text, title }) => {
    expect(titleOf(only(await named.ask(text)))).toBe(title);
  });
});

describe('a command that takes nothing, with words after it', () => {
  it.each([
    'scan now contoso',
    'dry run for contoso',
    'alerts contoso',
    'drafts of contoso',
    'ledger contoso',
  ])('"%s" says that it takes none, and does nothing', async (text) => {
    const card = only(await bot.ask(text));
    expect(titleOf(card)).toBe('I did not get that');
    expect(linesOf(card)[1]).toMatch(/^"[a-z ]+" takes no deal .* nothing was done/);
  });

  it.each([
    { text: 'export all deals as CSV', like: 'export' },
    { text: 'import a new book, please', like: 'import' },
    { text: 'alerts please', like: 'alerts' },
  ])('"$text" is "$like"', async ({ text, like }) => {
    expect(await bot.ask(text)).toEqual(await bot.ask(like));
  });
});
