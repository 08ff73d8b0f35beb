import { describe, expect, it } from '@jest/globals';
import { JAPANESE } from '../../../../src/email/wording/ja/index.ts';
import { wordCount } from '../../sample-letters.ts';
import { BROKEN, drawnLetters, englishBut, everySentence, wholeLetters } from './every-sentence.ts';

/** Words of the longest letter; that in English has 450. */
const MOST_WORDS = 480;

/** What stays in English: names of the product, in quotation marks or paths, and what Japanese says so. */
const NAMES = /‘[^’]*’|user principal names?|My Cases & Support|Billing > [\w >]+/g;

const ENGLISH = englishBut('is', 'of', 'account');

describe.each([...everySentence(JAPANESE)])('Japanese: $name', ({ lines }) => {
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

describe('letters in Japanese', () => {
  it.each(wholeLetters(JAPANESE).map((letter, number) => ({ number, letter })))(
    'read so: $number',
    ({ letter }) => {
      expect(letter).toMatchSnapshot();
    },
  );

  it('are whole and short, whatever is open', () => {
    const letters = [...drawnLetters(JAPANESE)];
    const wrong = letters.filter(
      (letter) => BROKEN.test(letter.replace(/\s+/g, ' ').trim()) || wordCount(letter) > MOST_WORDS,
    );
    expect(letters.length).toBeGreaterThan(100);
    expect(wrong.slice(0, 2)).toEqual([]);
  });
});
