import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languageOf } from '../../../src/intent/language/language-of.ts';
import { OTHER_LANGUAGES } from '../../../src/intent/language/words.ts';
import { sampleBook } from '../../../src/local/sample-book.ts';
import { ENGLISH_WITH_OTHERS, NAMES, SENTENCES } from './sentences.ts';

const ENGLISH = readFileSync('test/fixtures/english-questions.txt', 'utf8').split('\n').filter(Boolean);

/** The least share of the sentences of a language that is recognised. */
const LEAST = 0.95;

describe('the language of a sentence', () => {
  it.each(OTHER_LANGUAGES)('is told of at least 95 %% of what is typed in "%s"', (language) => {
    const told = SENTENCES[language].map((say) => ({ say, told: languageOf(say) }));
    const others = told.filter(({ told: other }) => other !== language);
    expect(SENTENCES[language].length).toBeGreaterThanOrEqual(15);
    expect(1 - others.length / told.length).toBeGreaterThanOrEqual(LEAST);
    // What is not recognised is asked about in English, and never taken for a third language.
    expect(others.filter(({ told: other }) => other !== null)).toEqual([]);
  });

  it.each(OTHER_LANGUAGES)('is told in "%s" with an id, an address and a name in it', (language) => {
    for (const say of SENTENCES[language].filter((one) => one.length > 12)) {
      expect(languageOf(`${say} EA-2026-0042 ann@contoso.com Woodgrove Bank`)).toBe(languageOf(say));
      expect(languageOf(say.toUpperCase())).not.toBe('en');
    }
  });

  it('is never another one than English of what is typed in English', () => {
    expect(ENGLISH.length).toBeGreaterThan(500);
    const taken = [...ENGLISH, ...ENGLISH_WITH_OTHERS].filter((say) => languageOf(say) !== null);
    expect(taken).toEqual([]);
  });

  it('is none of a name, alone or in an English question', () => {
    const book = sampleBook('2026-06-10').split('\r\n').slice(1);
    const cells = book.flatMap((line) => line.match(/"[^"]*"|[^,]+/g) ?? []);
    const names = [...NAMES, ...new Set(cells.map((cell) => cell.replaceAll('"', '')))];
    expect(names.length).toBeGreaterThan(200);
    const asked = (name: string) => [name, `is ${name} ready?`, `check ${name}`, `who is the OA of ${name}`];
    expect(names.flatMap(asked).filter((say) => languageOf(say) !== null)).toEqual([]);
  });

  it('is told of any text, however odd, without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const told = languageOf(text);
        expect(told === null || OTHER_LANGUAGES.includes(told)).toBe(true);
      }),
    );
  });
});
