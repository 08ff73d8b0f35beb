import { describe, expect, it } from '@jest/globals';
import { SPANISH } from '../../../../src/email/wording/es/index.ts';
import { BROKEN, englishBut, everySentence, wholeLetters } from './every-sentence.ts';

/** What stays in English: names of the product, in quotation marks or paths. */
const NAMES = /«[^»]*»|My Cases & Support|Billing > [\w >]+/g;

const ENGLISH = englishBut();

describe.each([...everySentence(SPANISH)])('Spanish: $name', ({ lines }) => {
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

describe('letters in Spanish', () => {
  it.each(wholeLetters(SPANISH).map((letter, number) => ({ number, letter })))(
    'read so: $number',
    ({ letter }) => {
      expect(letter).toMatchSnapshot();
    },
  );
});
