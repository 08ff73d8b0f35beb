import { describe, expect, it } from '@jest/globals';
import { GERMAN } from '../../../../src/email/wording/de/index.ts';
import { BROKEN, ENGLISH, everySentence, wholeLetters } from './every-sentence.ts';

/** What stays in English: names of the product, in quotation marks or paths. */
const NAMES = /„[^“]*“|My Cases & Support|Billing > [\w >]+/g;

describe.each([...everySentence(GERMAN)])('German: $name', ({ lines }) => {
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

describe('letters in German', () => {
  it.each(wholeLetters(GERMAN).map((letter, number) => ({ number, letter })))(
    'read so: $number',
    ({ letter }) => {
      expect(letter).toMatchSnapshot();
    },
  );
});
