import { describe, expect, it } from '@jest/globals';
import { FRENCH } from '../../../../src/email/wording/fr/index.ts';
import { BROKEN, ENGLISH, everySentence, wholeLetters } from './every-sentence.ts';

/** What stays in English: names of the product, in quotation marks or paths, and what French says so. */
const NAMES = /«[^»]*»|package|My Cases & Support|Billing > [\w >]+/g;

describe.each([...everySentence(FRENCH)])('French: $name', ({ lines }) => {
  it('reads so', () => {
    expect(lines.join('\n')).toMatchSnapshot();
  });

  it('is whole, and has no word of English', () => {
    const wrong = lines.filter(
      (line) => BROKEN.test(line) || ENGLISH.test(line.replace(/^[\w ,-]+: /, '').replaceAll(NAMES, '')),
    );
    expect(wrong.filter((line) => !line.startsWith('on-hold: [] '))).toEqual([]);
  });
});

describe('letters in French', () => {
  it.each(wholeLetters(FRENCH).map((letter, number) => ({ number, letter })))(
    'read so: $number',
    ({ letter }) => {
      expect(letter).toMatchSnapshot();
    },
  );
});
