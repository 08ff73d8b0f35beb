import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDealQuestion, parseListQuestion, parseQuestion } from '../../src/intent/parse-question.ts';
import { ROWS } from '../../src/intent/vocabulary.ts';
import { anyCharacter } from '../support/properties/any-character.ts';

const TODAY = '2026-06-10';

/** Words of the tables, in any order, with anything between them. */
const anyWords = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ROWS.flatMap(([phrases]) => phrases.split('|').map((phrase) => phrase.trim()))),
      fc.constantFrom(
        "Ann's",
        'June',
        'may',
        'next',
        '30',
        'days',
        'Q4',
        'fy27',
        'pdm:',
        'contoso',
        'by',
        '’s',
      ),
      fc.string({ maxLength: 8, unit: 'grapheme' }),
    ),
    { maxLength: 20 },
  )
  .map((words) => words.join(' '));
const anyText = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ maxLength: 300, unit: anyCharacter }),
  anyWords,
);

describe('any text at all', () => {
  it('is understood as something, the same each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const read of [parseQuestion, parseDealQuestion, parseListQuestion]) {
          expect(read(text, TODAY)).toEqual(read(text, TODAY));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('means the same in capitals, with other spaces and with a question mark', () => {
    const text = fc
      .array(
        fc.constantFrom(
          'is',
          'contoso',
          'at',
          'risk',
          'ea',
          'deals',
          'which',
          'this',
          'week',
          'june',
          'ready',
        ),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (said) => {
        const meant = parseQuestion(said, TODAY);
        expect(parseQuestion(said.toUpperCase(), TODAY)).toEqual(meant);
        expect(parseQuestion(`  ${said.replaceAll(' ', '\t\u00a0')} ?!`, TODAY)).toEqual(meant);
      }),
    );
  });

  it.each([
    { name: 'words', text: 'show me the deals at risk in june for contoso ' },
    { name: 'one word', text: 'x' },
    { name: 'hyphens', text: 'a-' },
    { name: 'apostrophes', text: "s'" },
    { name: 'accents', text: 'e\u0301' },
    { name: 'punctuation', text: '.' },
    { name: 'phrases half said', text: 'agreement for online services ' },
  ])('of 2000 characters, $name, takes less than 5 ms', ({ text }) => {
    const long = text.repeat(2000).slice(0, 2000);
    parseQuestion(long, TODAY);
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      parseQuestion(long, TODAY);
      return performance.now() - start;
    });
    // The quickest: on a busy machine the others say how busy it is.
    expect(Math.min(...times)).toBeLessThan(5);
  });
});
