import { describe, expect, it } from '@jest/globals';
import { bytes, lines, read } from './reading.ts';

const HEADER = 'deal_id,customer,program,stage';
const GOOD_BEFORE = 'D-1,Contoso,EA,open';
const GOOD_AFTER = 'D-3,Northwind,EA,on-hold';

async function around(...broken: readonly string[]) {
  return read(lines(HEADER, GOOD_BEFORE, ...broken, GOOD_AFTER));
}

describe('a broken row', () => {
  it.each<[string, string, RegExp]>([
    ['a quote that is never closed', 'D-2,"Fabrikam,EA,open', /^line 3: .*never closed/],
    ['a quote that stands where none may', 'D-2,Fab"rikam,"E"A,open', /^line 3: .*quote/],
    ['more cells than the header', 'D-2,Fabrikam,EA,open,more', /^line 3, column 5: .*more cells/],
    ['a NUL in a cell', 'D-2,Fab\0rikam,EA,open', /^line 3, column customer: .*NUL/],
    [
      'an id that a spreadsheet has rewritten',
      '5.01E+07,Fabrikam,EA,open',
      /^line 3, column deal_id: expected/,
    ],
    ['no customer', 'D-2,,EA,open', /^line 3, column customer: expected/],
    ['a stage that is none', 'D-2,Fabrikam,EA,sleeping', /^line 3, column stage: expected one of open, /],
  ])('that has %s is refused, and the rows around it are read', async (_what, row, told) => {
    const reading = await around(row);
    expect(reading.ids).toEqual(['D-1', 'D-3']);
    expect(reading.deals.map(({ stage }) => stage)).toEqual(['open', 'on-hold']);
    expect(reading.errors).toEqual([expect.stringMatching(told)]);
  });

  it('refuses the other rows of its deal with it', async () => {
    for (const row of ['D-1,"Contoso,EA,open', 'D-1,Con"toso,"E"A,open', 'D-1,Contoso,EA,open,more']) {
      const reading = await around(row);
      expect([reading.ids, reading.refused]).toEqual([['D-3'], ['D-1']]);
    }
  });

  it('with an open quote takes no later row along, though one of them has a quote', async () => {
    const reading = await around(
      'D-2,"Fabrikam,EA,open',
      'D-4,Tailspin,EA,submitted',
      'D-1,,,',
      'D-5,"Wingtip, Inc.",EA,open',
      'D-6,Litware,EA,asleep',
    );
    expect(reading.ids).toEqual(['D-1', 'D-4', 'D-5', 'D-3']);
    expect(reading.refused).toEqual(['D-2', 'D-6']);
    expect(reading.errors).toEqual([
      expect.stringMatching(/^line 3: /),
      expect.stringMatching(/^line 7, column stage: /),
    ]);
  });

  it('with an open quote is given up when more than a hundred lines follow', async () => {
    const many = Array.from({ length: 400 }, (_one, at) => `M-${at},Contoso,EA,open`);
    const reading = await around('D-2,"Fabrikam,EA,open', ...many);
    expect(reading.errors).toEqual([expect.stringMatching(/^line 3: /)]);
    expect(reading.ids).toEqual(['D-1', ...many.map((_row, at) => `M-${at}`), 'D-3']);
  });

  it('at the end of the file is told too', async () => {
    const reading = await read(`${lines(HEADER, GOOD_BEFORE)}D-2,"Fabrikam`);
    expect(reading.ids).toEqual(['D-1']);
    expect(reading.errors).toEqual([expect.stringMatching(/^line 3: /)]);
  });
});

describe('a line of ten megabytes', () => {
  const long = 'x'.repeat(10_000_000);

  it.each([
    ['in one cell', `D-2,${long},EA,open`],
    ['in a quoted cell', `D-2,"${long}",EA,open`],
    ['of commas', `D-2,Fabrikam,EA,open${','.repeat(10_000_000)}`],
    ['in a quoted cell that is never closed', `D-2,"${long}`],
  ])('%s is refused, and the rows after it are read', async (_where, row) => {
    const reading = await around(row);
    expect(reading.ids).toEqual(['D-1', 'D-3']);
    expect(reading.errors).toEqual([expect.stringMatching(/^line 3: .*too long/)]);
    expect(reading.refused).toEqual(['D-2']);
  });

  it('is refused when it comes in many pieces, too', async () => {
    const text = bytes(lines(HEADER, GOOD_BEFORE, `D-2,${long},EA,open`, GOOD_AFTER));
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < text.length; at += 65_536) pieces.push(text.subarray(at, at + 65_536));
    expect((await read(pieces)).ids).toEqual(['D-1', 'D-3']);
  });
});

describe('a lone carriage return', () => {
  /** What a row states is read or the row is refused: never the half of it. */
  it('in a row with quotes does not cut the row', async () => {
    const reading = await around('D-2,"Fabrikam, Inc.",E\rA,on-hold');
    const stage = reading.deals.find(({ dealId }) => dealId === 'D-2')?.stage;
    expect(reading.refused.includes('D-2') || stage === 'on-hold').toBe(true);
    expect(reading.ids).toEqual(expect.arrayContaining(['D-1', 'D-3']));
  });

  it('in a row with quotes does not run it into the next row', async () => {
    const reading = await around('D-2,"Fabrikam, Inc.",E\rA,on-hold', 'D-4,"Tailspin, Inc.",EA,submitted');
    expect(reading.deals.find(({ dealId }) => dealId === 'D-4')?.stage).toBe('submitted');
    expect([...reading.ids, ...reading.refused].sort()).toEqual(['D-1', 'D-2', 'D-3', 'D-4']);
  });

  it('in a row without quotes is part of its cell', async () => {
    const reading = await around('D-2,Fabri\rkam,EA,on-hold');
    expect(reading.deals[1]).toMatchObject({ dealId: 'D-2', customer: 'Fabri\rkam', stage: 'on-hold' });
  });

  it('before a line break does no harm', async () => {
    const text = lines(HEADER, 'D-1,"Contoso, Inc.",EA,open\r\r', 'D-2,Fabrikam,EA,"on-hold"\r\r');
    const reading = await read(text);
    expect(reading.deals.map(({ stage }) => stage)).toEqual(['open', 'on-hold']);
    expect(reading.errors).toEqual([]);
  });
});
