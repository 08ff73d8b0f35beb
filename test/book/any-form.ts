import { expect } from '@jest/globals';
import fc from 'fast-check';
import { bookSource } from '../../src/book/file-kind.ts';
import { toWire } from '../../src/rules/wire.ts';
import { csv } from '../flows/book/books.ts';
import { judge } from '../support/deals.ts';
import { type Read, read } from './reading.ts';
import { bookAndForm, plainRows, written } from './same-in-any-form.ts';

function verdicts({ files }: Read): unknown {
  return files.map((file) => toWire(judge(file)));
}

/** Compares random books in random forms with their plain forms; a failure prints its seed. */
export async function sameInAnyForm(runs: number): Promise<'the same'> {
  await fc.assert(
    fc.asyncProperty(bookAndForm, async ([rows, form]) => {
      const plain = plainRows(rows);
      const expected = await read([csv(plain)]);
      const pieces: Uint8Array[] = [];
      const name = form.container === 'xlsx' ? 'book.xlsx' : 'book.csv';
      for await (const piece of await bookSource(name, written(plain, form))) pieces.push(piece);
      const reading = await read(pieces);
      expect(reading.errors).toEqual(expected.errors.map(() => expect.any(String)));
      expect(reading.refused).toEqual(expected.refused);
      expect(verdicts(reading)).toEqual(verdicts(expected));
    }),
    { numRuns: runs },
  );
  return 'the same';
}
