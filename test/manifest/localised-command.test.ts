import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMMANDS } from '../../bot/commands.ts';
import { COMMAND_IDS, COMMAND_LISTS, MOST_COMMANDS } from '../../src/manifest/command-lists.ts';
import { MANIFEST_LANGUAGES } from '../../src/manifest/language.ts';
import { LOCALISED_TITLES } from '../../src/manifest/localised-command.ts';
import { STRINGS } from '../../src/manifest/strings/index.ts';
import { comparable, titleReader } from '../../src/manifest/typed-title.ts';
import { englishTexts } from '../support/manifest/english-texts.ts';
import { anyCharacter } from '../support/properties/any-character.ts';

const readEnglish = titleReader(
  COMMANDS.flatMap(({ words, usage }) => words.map((word) => [word, usage] as const)),
);

/** The titles that are not English, and the reader of them. */
const FOREIGN = LOCALISED_TITLES.filter(({ language }) => language !== 'en');
const readForeign = titleReader(FOREIGN.map((one) => [one.title, one] as const));

/** The command that English words name, by its usage; null if they name none. */
function commandOf(english: string): string | null {
  return readEnglish(english)?.named ?? null;
}

describe('the table of titles', () => {
  it.each(COMMAND_IDS)('the English title of "%s" is a command of the bot', (id) => {
    expect(commandOf(STRINGS.en.commands[id].title)).not.toBeNull();
  });

  it('a title that two languages share stands for the same command', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { title, id } of LOCALISED_TITLES) {
      const key = comparable(title);
      meanings.set(key, (meanings.get(key) ?? new Set()).add(id));
    }
    expect([...meanings].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it('a title that is an English command, too, stands for that command', () => {
    const other = FOREIGN.filter(({ title, id }) => {
      const english = commandOf(comparable(title));
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
      const found = readForeign(text);
      return found !== null && commandOf(text) !== commandOf(found.named.english);
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
  { said: 'prüfen: contoso', english: 'check', argument: 'contoso' },
  { said: 'prüfen:contoso', english: 'check', argument: 'contoso' },
  { said: '/prüfen, Fabrikam, Inc.', english: 'check', argument: 'Fabrikam, Inc.' },
  { said: '確認：contoso', english: 'check', argument: 'contoso' },
  { said: '確認、contoso', english: 'check', argument: 'contoso' },
  { said: 'ヘルプ。', english: 'help', argument: '' },
  { said: '¿en riesgo?', english: 'at risk', argument: '' },
  { said: 'Hilfe !', english: 'help', argument: '' },
];

describe('a title as it is typed', () => {
  it.each(FORMS)('"$said" is "$english" with "$argument"', ({ said, english, argument }) => {
    expect(readForeign(said)).toMatchObject({ named: { english }, argument });
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
    expect(readForeign(said)).toBeNull();
  });

  it('every title is understood, in any case, with any marks and any argument after it', () => {
    const argument = fc
      .string({ unit: anyCharacter, maxLength: 40 })
      .map((text) => `a${text}`.replace(/\s+/g, ' ').trim());
    const before = fc.constantFrom('', '/', '/ ', '\u00BF');
    const between = fc.constantFrom(' ', ': ', ':', ', ', '：', '、', ' : ');
    fc.assert(
      fc.property(
        fc.record({ title: fc.constantFrom(...FOREIGN), argument, before, between, loud: fc.boolean() }),
        ({ title, argument: rest, before: mark, between: marks, loud }) => {
          const typed = loud ? title.title.toUpperCase() : title.title;
          const found = readForeign(`${mark}${typed}${marks}${rest}`);
          expect(found).not.toBeNull();
          // A longer title may begin with this one.
          if (found?.named.title.length === title.title.length)
            expect(found).toMatchObject({ named: { english: title.english }, argument: rest });
        },
      ),
    );
  });

  it('every title by itself is understood with any marks around it', () => {
    const marks = fc.string({
      unit: fc.constantFrom(...'.!?:,。？！：、… '),
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...FOREIGN),
        fc.constantFrom('', '/', '¡', '¿'),
        marks,
        (title, before, after) => {
          expect(readForeign(`${before}${title.title}${after}`)).toMatchObject({
            named: { english: title.english },
            argument: '',
          });
        },
      ),
    );
  });
});
