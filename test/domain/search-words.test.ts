import { describe, expect, it } from '@jest/globals';
import { searchWords } from '../../src/domain/search-words.ts';
import { tokensOf } from '../../src/intent/tokens.ts';

describe('the words of a text', () => {
  it.each([
    ['Müller & Söhne, GmbH', ['muller', 'sohne', 'gmbh']],
    ['Ｃｏｎｔｏｓｏ ﬁnance', ['contoso', 'finance']],
    ['a\ufdfab', ['a', 'b']],
    ['株式会社 コントソ', ['株式会社', 'コントソ']],
  ])('of %j are %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it.each(['\ufdfa', '\ufdfb', '\u3316', '\u0390', '\u1e9b\u0323', 'Z'])(
    'of a text of %j without end are few and short, and cost no time',
    (character) => {
      const text = character.repeat(32_767);
      const began = performance.now();
      for (let time = 0; time < 20; time++) {
        expect(searchWords(text).join('').length).toBeLessThanOrEqual(200);
        expect(
          tokensOf(text)
            .map(({ key }) => key)
            .join('').length,
        ).toBeLessThanOrEqual(12_000);
      }
      expect(performance.now() - began).toBeLessThan(500);
    },
  );
});
