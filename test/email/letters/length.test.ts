import { describe, expect, it } from '@jest/globals';
import { lettersOfSampleBook, wordCount } from '../sample-letters.ts';

const DAYS = ['2026-06-10', '2026-09-20', '2026-12-31'];
/** Words of the guidance's own letters, roughly, and of the longest that somebody reads to its end. */
const MEDIAN = 220;
const MOST = 400;
/** Words before the end of the first thing that is asked. */
const FIRST_ASK = 60;

describe.each(DAYS)('the letters of the sample book on %s', (day) => {
  it('are short, and ask at once', async () => {
    const letters = await lettersOfSampleBook(day);
    const counted = letters.map(({ letter, template, file }) => ({
      is: `${file.deal.dealId} ${template}`,
      words: wordCount(letter.text),
      before: wordCount(
        /^[\s\S]*?\nWhat we need: [\s\S]*?\n(?=By when: )/.exec(letter.text)?.[0] ?? letter.text,
      ),
    }));
    expect(counted.filter(({ words }) => words > MOST)).toEqual([]);
    expect(counted.filter(({ before }) => before > FIRST_ASK)).toEqual([]);
    const words = counted.map((one) => one.words).sort((one, other) => one - other);
    expect(words.length).toBeGreaterThan(100);
    expect(words[Math.floor(words.length / 2)]).toBeLessThanOrEqual(MEDIAN);
  });
});
