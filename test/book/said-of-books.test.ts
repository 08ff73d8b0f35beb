import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellName, cellPlace, columnLetters } from '../../src/book/cell-reference.ts';
import { headingKey, headingsKey } from '../../src/book/column-mapping.ts';
import { COLUMN_NAMES, type ColumnName } from '../../src/book/columns.ts';
import { correctionsOf } from '../../src/book/corrections.ts';
import { inspectColumns } from '../../src/book/inspect-columns.ts';
import { Peeked } from '../../src/book/peeked.ts';
import { type ReadingOptions, readRows } from '../../src/book/read-rows.ts';
import { anyBook, type BookRow, bytes, csv } from '../flows/book/books.ts';

async function rowsOf(book: Buffer, reading?: ReadingOptions) {
  const rows = [];
  for await (const batch of readRows(bytes(book), reading)) rows.push(...batch.rows);
  return rows;
}

describe('the names of cells', () => {
  it.each([
    ['A1', { row: 1, index: 0 }],
    ['Z9', { row: 9, index: 25 }],
    ['AA10', { row: 10, index: 26 }],
    ['XFD1048576', { row: 1_048_576, index: 16_383 }],
  ])('%s is a place', (name, place) => {
    expect(cellPlace(name)).toEqual(place);
    expect(cellName(place)).toBe(name);
  });

  it.each(['', 'A', '1', 'A0', 'a1', 'A01', 'ABCD1', 'A12345678', ' A1', 'A1 ', 'Sheet1!A1'])(
    '%j is none',
    (name) => {
      expect(cellPlace(name)).toBeNull();
    },
  );

  it('of every place is read as that place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 0, max: 18_277 }),
        (row, index) => {
          expect(cellPlace(cellName({ row, index }))).toEqual({ row, index });
        },
      ),
    );
  });
});

describe('headings', () => {
  it.each([
    ['Close Date', 'close_date'],
    ['CLOSE-DATE', '  close   date '],
    ['Close\u00a0Date', 'close date'],
    ['Close\u200b Date', 'Close Date'],
    ['Ｃｌｏｓｅ Date', 'Close Date'],
  ])('%j and %j are one', (one, other) => {
    expect(headingKey(one)).toBe(headingKey(other));
  });

  it('are a set: their order, case and blank ones do not matter, and any other heading does', () => {
    expect(headingsKey(['Deal', '', 'Customer'])).toBe(headingsKey(['CUSTOMER', 'deal', 'Deal']));
    expect(headingsKey(['Deal', 'Customer'])).not.toBe(headingsKey(['Deal', 'Customer', 'Notes']));
  });
});

describe('a book with headings of its own', () => {
  it('is read with its mapping as it is with the known headings', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyBook,
        fc.shuffledSubarray([...COLUMN_NAMES]),
        async (rows: readonly BookRow[], renamed) => {
          const plain = csv(rows).toString();
          const [head = '', ...below] = plain.split('\n');
          const names = head
            .split(',')
            .map((name) => (renamed.includes(name as ColumnName) ? `My ${name}!` : name));
          const mapping = new Map(renamed.map((name) => [headingKey(`My ${name}!`), name]));
          const book = Buffer.from([names.join(','), ...below].join('\n'));
          expect(await rowsOf(book, { mapping })).toEqual(await rowsOf(Buffer.from(plain)));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('tells its columns with different values, long ones shortened, none of them blank', async () => {
    const long = 'x'.repeat(200);
    const book = `deal_id,,Notes\nD-1,a,${long}\nD-2,a,\nD-3,b,"'=1+1"\n`;
    expect(await inspectColumns(bytes(book))).toEqual({
      line: 1,
      cells: ['deal_id', '', 'Notes'],
      columns: [
        { index: 0, heading: 'deal_id', values: ['D-1', 'D-2', 'D-3'] },
        { index: 1, heading: '', values: ['a', 'b'] },
        { index: 2, heading: 'Notes', values: [`${'x'.repeat(79)}…`, '=1+1'] },
      ],
    });
  });
});

describe('a stream that is looked at first', () => {
  /** Counts how often a stream was ended. */
  function counted(pieces: readonly string[], ends: { count: number }): AsyncIterable<Uint8Array> {
    return {
      [Symbol.asyncIterator]: async function* () {
        try {
          yield* bytes(...pieces);
        } finally {
          ends.count += 1;
        }
      },
    };
  }

  it('is read whole after any part of it was looked at, and ended once', async () => {
    const pieces = fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(pieces, fc.nat({ max: 7 }), async (all, looked) => {
        const ends = { count: 0 };
        const peeked = new Peeked(counted(all, ends));
        let seen = 0;
        if (looked > 0)
          for await (const _ of peeked.beginning()) {
            seen += 1;
            if (seen === looked) break;
          }
        const read: Uint8Array[] = [];
        for await (const piece of peeked.all()) read.push(piece);
        expect(Buffer.concat(read)).toEqual(Buffer.concat(all.map((piece) => Buffer.from(piece))));
        await peeked.close();
        expect(ends.count).toBe(1);
      }),
    );
  });

  it('is ended by closing it, where nobody reads on', async () => {
    const ends = { count: 0 };
    const peeked = new Peeked(counted(['a', 'b'], ends));
    for await (const _ of peeked.beginning()) break;
    expect(ends.count).toBe(0);
    await peeked.close();
    expect(ends.count).toBe(1);
  });
});

describe('a book that is corrected', () => {
  it('is read as one that has the corrections in it', async () => {
    const cell = fc.constantFrom('', 'Contoso', '2026-06-30', 'NTC', 'a,b "c"', "'=x", 'ann@contoso.com');
    const place = fc.record({
      row: fc.integer({ min: 0, max: 20 }),
      column: fc.constantFrom(...COLUMN_NAMES),
      cell,
    });
    await fc.assert(
      fc.asyncProperty(anyBook, fc.array(place, { maxLength: 6 }), async (rows, places) => {
        const edited: Record<string, string>[] = rows.map((row) => ({ ...row }) as Record<string, string>);
        const named: Record<string, string> = {};
        for (const { row, column, cell: value } of places) {
          const own = edited[row];
          if (!own) continue;
          own[column] = value;
          named[`${columnLetters(COLUMN_NAMES.indexOf(column))}${row + 2}`] = value;
        }
        const corrections = correctionsOf(named);
        expect(await rowsOf(csv(rows), { corrections })).toEqual(await rowsOf(csv(edited as BookRow[])));
      }),
      { numRuns: 50 },
    );
  });
});
