import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { everyCard } from './support/cards/sample-cards.ts';
import { linesOf } from './support/teams/card-text.ts';

const ROOT = path.join(import.meta.dirname, '..');
const ROOMS = ['src', 'cards', 'bot', 'api', 'server', 'scripts', 'tab/src'];

/**
 * The modules that may know how a date, a time, an amount or a list is written in a language, and why. All others ask
 * `src/domain/format.ts`, so that one thing reads in one way wherever it stands.
 */
const WRITERS: Readonly<Record<string, string>> = {
  'src/policy/country-languages.ts': 'the language of a country',
  'src/intent/language/said-language.ts': 'the names of languages',
  'src/domain/format.ts': 'is the one place',
  'src/domain/locale.ts': 'reads the tag of a language',
  'src/domain/time/time-zone.ts': 'reads the clock of a time zone',
  'src/domain/time/local-time.ts': 'reads the clock of a time zone',
  'src/alerts/preferences/near-time-zone.ts': 'reads the names of time zones',
  'src/cli/at-terminal.ts': 'asks the machine for its time zone',
  'tab/src/parts/format.ts': 'asks the browser for its time zone',
  'tab/src/api/authorized-fetch.ts': 'tells the server the time zone of the browser',
  'tab/src/pages/alerts/days-ahead.ts': 'reads the calendar of a time zone, for a field',
  'api/v1/templates/templates.ts': 'names languages',
  'src/book/xlsx/sheet.ts': 'runs in a thread of its own, which has no module but its own',
};

/** How a day is to be written in a sheet, which is told by an example; and names of files. */
const ALLOWED = /\bsuch as \d{4}-\d{2}-\d{2}\b|\.(?:csv|xlsx)\b/;

const WRITES = /\bIntl\.\w+\(|\.toLocale(?:Date|Time)?String\(/;

function* sources(room: string): Generator<string> {
  for (const file of readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' }))
    if (/(?<!\.d)\.tsx?$/.test(file) && !file.includes('node_modules'))
      yield `${room}/${file.replaceAll('\\', '/')}`;
}

describe('one way to write a date, a time, an amount and a list', () => {
  it('is known to one module, and to those that read clocks and languages', () => {
    const found = ROOMS.flatMap((room) => [...sources(room)]).filter((file) =>
      WRITES.test(readFileSync(path.join(ROOT, file), 'utf8')),
    );
    expect(found.filter((file) => WRITERS[file] === undefined)).toEqual([]);
    expect(found).toEqual(expect.arrayContaining(['src/domain/format.ts', 'tab/src/parts/format.ts']));
  });

  it.each(['new Intl.DateTimeFormat(', 'Intl.NumberFormat(tag', "(5).toLocaleString('en')"])(
    'would be found: %s',
    (source) => {
      expect(source).toMatch(WRITES);
    },
  );

  it('is that of every card: no card shows a day or a time as machines write it', async () => {
    const shown = [...(await everyCard())].flatMap(([name, card]) =>
      linesOf(card)
        .filter((line) => !ALLOWED.test(line))
        .filter((line) =>
          /\b\d{4}-\d{2}-\d{2}\b|\b\d{2}:\d{2}:\d{2}\b|\b\d{4}-\d{2}\b(?!-?\d)(?= )/.test(line),
        )
        .map((line) => `${name}: ${line.slice(0, 120)}`),
    );
    expect(shown).toEqual([]);
  });
});
