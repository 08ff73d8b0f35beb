import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMMANDS } from '../../bot/commands.ts';
import { COMMAND_IDS, COMMAND_LISTS, MOST_COMMANDS } from '../../src/manifest/command-lists.ts';
import { MANIFEST_LANGUAGES } from '../../src/manifest/language.ts';
import { comparable, LOCALISED_TITLES, localisedCommand } from '../../src/manifest/localised-command.ts';
import { STRINGS } from '../../src/manifest/strings/index.ts';
import { englishTexts } from '../support/manifest/english-texts.ts';
import { anyCharacter } from '../support/properties/any-character.ts';

const ENGLISH_WORDS = COMMANDS.flatMap(({ words, usage }) => words.map((word) => ({ word, usage })));

/** The command that English words name, by its usage; null if they name none. */
function commandOf(english: string): string | null {
  const found = ENGLISH_WORDS.find(({ word }) => english === word || english.startsWith(`${word} `));
  return found?.usage ?? null;
}

describe('the table of titles', () => {
  it.each(COMMAND_IDS)('the English title of "%s" is a command of the bot', (id) => {
    expect(commandOf(STRINGS.en.commands[id].title)).not.toBeNull();
  });

  it('a title that two languages share stands for the same command', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { key, id } of LOCALISED_TITLES) meanings.set(key, (meanings.get(key) ?? new Set()).add(id));
    expect([...meanings].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it('a title that is an English command, too, stands for that command', () => {
    const other = LOCALISED_TITLES.filter(({ key, id }) => {
      const english = commandOf(key);
      return english !== null && english !== commandOf(STRINGS.en.commands[id].title);
    });
    expect(other).toEqual([]);
  });

  it('every command of a menu is in a menu, none has more than clients show, and none stands twice in one', () => {
    expect(new Set(Object.values(COMMAND_LISTS).flat())).toEqual(new Set(COMMAND_IDS));
    for (const list of Object.values(COMMAND_LISTS)) {
      expect(list.length).toBeLessThanOrEqual(MOST_COMMANDS);
      expect(new Set(list).size).toBe(list.length);
    }
  });

  it('the full description names English as the language of answers in every language', () => {
    const english = /English|Englisch|anglais|inglés|inglês|inglese|Engels|英語/g;
    for (const language of MANIFEST_LANGUAGES) {
      const [last] = STRINGS[language].fullDescription.split('\n\n').slice(-1);
      expect([language, last?.match(english)?.length]).toEqual([language, 2]);
    }
  });
});

describe('English', () => {
  it('no English text is taken for a command in another language', () => {
    const texts = englishTexts();
    expect(texts.length).toBeGreaterThan(1000);
    const taken = texts.filter((text) => {
      const found = localisedCommand(text);
      return found !== null && commandOf(text.toLowerCase()) !== commandOf(found.english);
    });
    expect(taken).toEqual([]);
  });
});

const FORMS: readonly { readonly said: string; readonly english: string; readonly argument: string }[] = [
  { said: 'prüfen contoso', english: 'check', argument: 'contoso' },
  { said: 'PRÜFEN Contoso Ltd', english: 'check', argument: 'Contoso Ltd' },
  { said: 'pru\u0308fen contoso', english: 'check', argument: 'contoso' },
  { said: 'prufen contoso', english: 'check', argument: 'contoso' },
  { said: 'pruefen contoso', english: 'check', argument: 'contoso' },
  { said: 'GEFAEHRDET', english: 'at risk', argument: '' },
  { said: 'verifier contoso', english: 'check', argument: 'contoso' },
  { said: 'S\u2019abonner aux alertes program:EA', english: 'subscribe alerts', argument: 'program:EA' },
  { said: "s'abonner aux alertes", english: 'subscribe alerts', argument: '' },
  { said: 'Warnungen abonnieren pdm:ann', english: 'subscribe alerts', argument: 'pdm:ann' },
  { said: 'Warnungen', english: 'alerts', argument: '' },
  { said: 'plan de cierre contoso', english: 'plan', argument: 'contoso' },
  { said: '確認 contoso', english: 'check', argument: 'contoso' },
  { said: '確認contoso', english: 'check', argument: 'contoso' },
  { said: '確認EA-2026-0042', english: 'check', argument: 'EA-2026-0042' },
  { said: '確認ｃｏｎｔｏｓｏ', english: 'check', argument: 'ｃｏｎｔｏｓｏ' },
  { said: 'アラート', english: 'alerts', argument: '' },
  { said: 'ｱﾗｰﾄ', english: 'alerts', argument: '' },
  { said: 'ﾍﾙﾌﾟ', english: 'help', argument: '' },
  { said: 'アラートを購読 program:EA', english: 'subscribe alerts', argument: 'program:EA' },
  { said: 'prü\u200bfen contoso', english: 'check', argument: 'contoso' },
];

describe('a title as it is typed', () => {
  it.each(FORMS)('"$said" is "$english" with "$argument"', ({ said, english, argument }) => {
    expect(localisedCommand(said)).toMatchObject({ english, argument });
  });

  it.each([
    'prüfenden contoso',
    'verificado',
    '確認中',
    'アラートの設定',
    'Plano ISD',
    'Fall renewals',
    'Piano World',
    'prove it',
    'concept of cloud scope',
    '',
    ' ',
  ])('"%s" is none', (said) => {
    expect(localisedCommand(said)).toBeNull();
  });

  it('every title is understood, in any case and with any argument after it', () => {
    const argument = fc
      .string({ unit: anyCharacter, maxLength: 40 })
      .map((text) => text.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(fc.constantFrom(...LOCALISED_TITLES), argument, fc.boolean(), (title, rest, loud) => {
        const { commands } = STRINGS[title.language];
        const typed = loud ? commands[title.id].title.toUpperCase() : commands[title.id].title;
        const found = localisedCommand(`${typed} ${rest}`.trim());
        expect(found?.length).toBeGreaterThanOrEqual(comparable(typed).length);
        // A longer title may begin with this one.
        if (found?.length === comparable(typed).length)
          expect(found).toMatchObject({ english: STRINGS.en.commands[title.id].title, argument: rest });
      }),
    );
  });
});
