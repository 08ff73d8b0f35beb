import { readBook } from '../../src/book/book.ts';
import type { Day } from '../../src/domain/day.ts';
import type { DealInput } from '../../src/domain/deal.ts';
import { LETTER_NAMES, type LetterName } from '../../src/domain/drafts/letter.ts';
import { type Letter, letterFor } from '../../src/email/letters/letter.ts';
import { sampleBook } from '../../src/local/sample-book.ts';
import { judge } from '../support/deals.ts';
import { FIRST, SENDER } from './samples.ts';

/** A letter about a deal of the sample book. */
export interface SampleBookLetter {
  readonly file: DealInput;
  readonly template: LetterName;
  readonly letter: Letter;
}

/** Every letter that can be written about a deal of the sample book on a day. */
export async function lettersOfSampleBook(day: Day): Promise<readonly SampleBookLetter[]> {
  const { book } = await readBook(bytes(sampleBook(day)));
  return [...book.files()].flatMap((file) =>
    LETTER_NAMES.flatMap((template) => {
      const outcome = letterFor(template, file.deal, judge(file, day), {
        ...{ day, sender: SENDER, first: FIRST },
        ...{ to: { name: 'Cara Lane', address: 'cara@contoso.example' } },
      });
      return outcome.kind === 'letter' ? [{ file, template, letter: outcome.letter }] : [];
    }),
  );
}

/** The number of words of a text, as people count them. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
