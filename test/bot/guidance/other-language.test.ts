import { beforeAll, describe, expect, it } from '@jest/globals';
import { OTHER_LANGUAGES } from '../../../src/intent/language/words.ts';
import { STRINGS } from '../../../src/manifest/strings/index.ts';
import { SENTENCES } from '../../intent/language/sentences.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { CONVERSATIONS } from '../../support/teams/activities.ts';
import { button, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

describe.each(CONVERSATIONS)('a question in another language, in a %s conversation', (conversation) => {
  it.each(OTHER_LANGUAGES)('is told in "%s" what is understood, with the commands', async (language) => {
    const [say = ''] = SENTENCES[language];
    const card = only(await bot.ask(say, { conversation }));
    expect(renderCard(card).faults).toEqual([]);
    expect(linesOf(card)).toHaveLength(1);
    expect(linesOf(card)[0]).toMatch(/[aei]ngl|engels|英語/i);
    const { verb, data } = button(card, STRINGS[language].commands.help.title);
    const { sent } = await bot.press(verb, data, { conversation });
    expect(sent.length).toBeGreaterThan(0);
  });
});

describe('a sentence in another language that names a deal', () => {
  it.each([
    { text: 'wie steht es um EA-2026-0042', title: 'Contoso' },
    { text: 'Ist Woodgrove bereit?', title: 'Woodgrove Bank' },
    { text: 'montre-moi le dossier Woodgrove', title: 'Woodgrove Bank' },
    { text: '¿está listo Woodgrove Bank?', title: 'Woodgrove Bank' },
    { text: 'o negócio EA-2026-0042 está pronto', title: 'Contoso' },
    { text: 'a che punto è Woodgrove, cosa manca?', title: 'Woodgrove Bank' },
    { text: 'hoe staat het met Woodgrove Bank', title: 'Woodgrove Bank' },
    { text: 'Woodgroveの状況はどうですか', title: 'Woodgrove Bank' },
  ])('shows it: $text', async ({ text, title }) => {
    expect(titleOf(only(await bot.ask(text)))).toBe(title);
  });

  it('shows it by its name in Japanese, and none for a word that begins like a name', async () => {
    const own = await start({
      fill: bookOf([
        { deal_id: 'J-1', customer: '日本電気' },
        { deal_id: 'C-1', customer: 'Contoso' },
      ]),
    });
    expect(titleOf(only(await own.ask('日本電気の状況はどうですか')))).toBe('日本電気');
    const [line = ''] = linesOf(only(await own.ask('perché il conto è stato rifiutato')));
    expect(line).toContain('inglese');
  });

  it('judges the addresses in it', async () => {
    const card = only(await bot.ask('ist ann@contoso.com schon gültig, und wer prüft das?'));
    expect(linesOf(card).join('\n')).toContain('ann@contoso.com');
  });
});
