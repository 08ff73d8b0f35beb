import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMMAND_LISTS, type CommandId } from '../../src/manifest/command-lists.ts';
import { TRANSLATED_LANGUAGES } from '../../src/manifest/language.ts';
import { LOCALISED_TITLES } from '../../src/manifest/localised-command.ts';
import { STRINGS } from '../../src/manifest/strings/index.ts';
import { bookOf } from '../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../support/bot/test-bot.ts';
import { CONVERSATIONS } from '../support/teams/activities.ts';
import { linesOf, titleOf } from '../support/teams/card-text.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

/** What is typed after the title, in any language. */
const ARGUMENTS: Readonly<Record<CommandId, string>> = {
  check: 'woodgrove',
  'my-deals': '',
  'at-risk': 'EA',
  'draft-customer': 'contoso',
  evidence: 'contoso',
  plan: 'contoso',
  form: 'contoso',
  case: 'contoso',
  validate: 'ann@contoso.com for gcc high',
  replies: '',
  alerts: '',
  subscribe: 'nonsense:words',
  unsubscribe: '',
  import: '',
  ask: 'what is cloud scope',
  help: '',
};

const SCOPES = { personal: 'personal', groupChat: 'groupChat', channel: 'team' } as const;

describe.each(CONVERSATIONS)('in a %s conversation', (conversation) => {
  const list = COMMAND_LISTS[SCOPES[conversation]];
  const answered = async (text: string) => only(await bot.ask(text.trim(), { conversation }));
  const english = new Map<CommandId, string[]>();
  beforeAll(async () => {
    for (const id of list) {
      const card = await answered(`${STRINGS.en.commands[id].title} ${ARGUMENTS[id]}`);
      expect([id, titleOf(card)]).not.toEqual([id, 'I did not get that']);
      english.set(id, linesOf(card));
    }
  });

  it.each(TRANSLATED_LANGUAGES)(
    'each command of the menu in "%s" is answered like the English one',
    async (language) => {
      for (const id of list) {
        const card = await answered(`${STRINGS[language].commands[id].title} ${ARGUMENTS[id]}`);
        expect({ id, lines: linesOf(card) }).toEqual({ id, lines: english.get(id) });
      }
    },
  );
});

/** What a title, in any language, and the marks around it may look like. */
const TYPED = fc.record({
  title: fc.constantFrom(...LOCALISED_TITLES),
  before: fc.constantFrom('', '/', '/ ', '¿', '¡'),
  between: fc.constantFrom(' ', ':', ': ', ', ', '：', '、', ' : '),
  after: fc.constantFrom('', '.', '!', '?', '。', '？', '！', ' !', '…', ':'),
});

describe('every title in every language', () => {
  it('is the same command, with any marks around it', async () => {
    await fc.assert(
      fc.asyncProperty(TYPED, async ({ title: { title, english, id }, before, between, after }) => {
        const argument = ARGUMENTS[id];
        const typed =
          argument === '' ? `${before}${title}${after}` : `${before}${title}${between}${argument}`;
        const plain = only(await bot.ask(`${english} ${argument}`.trim()));
        expect({ typed, lines: linesOf(only(await bot.ask(typed))) }).toEqual({
          typed,
          lines: linesOf(plain),
        });
      }),
      { numRuns: 200 },
    );
  });

  it('may begin the name of a customer, who is found', async () => {
    // The words after these two filter a list.
    const named = LOCALISED_TITLES.filter(({ id }) => id !== 'at-risk' && id !== 'my-deals');
    const customers = [...new Set(named.map(({ title }) => title))].map((title, at) => ({
      deal_id: `D-${at}`,
      customer: `${title} Zyxo${at}q`,
      close_date: '2026-07-01',
    }));
    const own = await start({ fill: bookOf(customers) });
    const lost: string[] = [];
    for (const { deal_id, customer } of customers) {
      for (const text of [customer, customer.toUpperCase(), `${customer}.`]) {
        const card = only(await own.ask(text));
        const ids = new Set<string>(JSON.stringify(card).match(/\bD-\d+\b/g) ?? []);
        if (!ids.has(deal_id)) lost.push(`${text}: ${titleOf(card)}`);
      }
    }
    expect(lost).toEqual([]);
  });
});

describe('a command in a language that the client does not speak', () => {
  it.each([
    { text: 'prüfen contoso', title: 'Contoso' },
    { text: 'Vérifier woodgrove', title: 'Woodgrove Bank' },
    { text: 'verifier woodgrove', title: 'Woodgrove Bank' },
    { text: '確認contoso', title: 'Contoso' },
    { text: '確認\u3000ＣＯＮＴＯＳＯ', title: 'Contoso' },
    { text: 'pruefen\u00a0contoso', title: 'Contoso' },
    { text: 'Hilfe', title: 'What you can ask' },
    { text: 'Hilfe?', title: 'What you can ask' },
    { text: '/hilfe', title: 'What you can ask' },
    { text: 'ヘルプ。', title: 'What you can ask' },
    { text: 'aide !', title: 'What you can ask' },
    { text: 'prüfen.', title: 'Which deal?' },
    { text: 'gefährdet?', title: 'Deals at risk' },
    { text: '¿en riesgo?', title: 'Deals at risk' },
    { text: 'prüfen: contoso', title: 'Contoso' },
    { text: '確認：contoso', title: 'Contoso' },
    { text: '確認、contoso', title: 'Contoso' },
  ])('"$text" is answered with the card "$title"', async ({ text, title }) => {
    for (const conversation of CONVERSATIONS)
      expect(titleOf(only(await bot.ask(text, { conversation })))).toBe(title);
  });

  it('a word for help that begins a sentence is not taken for the command', async () => {
    expect(titleOf(only(await bot.ask('ayuda')))).toBe('What you can ask');
    expect(titleOf(only(await bot.ask('ayuda zzz qqq')))).toMatch(/^Solo entiendo preguntas en inglés/);
  });
});
