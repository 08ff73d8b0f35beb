import { describe, expect, it } from '@jest/globals';
import { bytes, contactsOf, lines, oneDeal, read, whyUnreadable } from './reading.ts';

const HEADER = 'deal_id,customer,program,stage';

describe('a book', () => {
  it('may have its columns in any order', async () => {
    const one = await read(lines('deal_id,customer,stage,pcn', 'D-1,Contoso,on-hold,P1'));
    const other = await read(lines('pcn,stage,customer,deal_id', 'P1,on-hold,Contoso,D-1'));
    expect(one.deals).toEqual(other.deals);
    expect(one.deals).toMatchObject([{ dealId: 'D-1', customer: 'Contoso', stage: 'on-hold', pcn: 'P1' }]);
  });

  it.each([
    ['a byte order mark', `\uFEFF${lines(HEADER, 'D-1,Contoso,EA,')}`],
    ['lines that end with CR LF', `${HEADER}\r\nD-1,Contoso,EA,\r\n`],
    ['a last line that does not end', `${HEADER}\nD-1,Contoso,EA,`],
    ['both', `\uFEFF${HEADER}\r\nD-1,Contoso,EA,\r\n`],
    [
      'a quoted header after a byte order mark',
      `\uFEFF"deal_id","customer","program"\r\n"D-1","Contoso","EA"\r\n`,
    ],
    ['headers in capitals with space around', lines('DEAL_ID , Customer, Program', 'D-1,Contoso,EA')],
    ['space around values', lines(HEADER, '  D-1 ,  Contoso\t, EA ,')],
    ['blank lines', `\n\n${HEADER}\n\n  \nD-1,Contoso,EA,\n\n\n`],
    ['rows of commas only', lines(HEADER, ',,,', 'D-1,Contoso,EA,', ' , ,,')],
    ['empty cells beyond the header', lines(HEADER, 'D-1,Contoso,EA,,,,')],
    ['fewer cells than the header', lines(HEADER, 'D-1,Contoso,EA')],
    ['every cell quoted', lines(HEADER, '"D-1","Contoso","EA",""')],
  ])('may have %s', async (_what, text) => {
    const reading = await read(text);
    expect(reading.deals).toMatchObject([
      { dealId: 'D-1', customer: 'Contoso', program: 'EA', stage: 'open' },
    ]);
    expect([...reading.errors, ...reading.warnings]).toEqual([]);
  });

  it.each([
    ['a comma', 'Contoso, Inc.'],
    ['a line break', 'Contoso\nInc.'],
    ['several line breaks', 'Contoso\n\n\nInc.'],
    ['quotes', 'The "Contoso" Company'],
    ['quotes alone', '"'],
    ['quotes, commas and line breaks', '"Contoso",\n"Inc."'],
    ['letters beyond ASCII', 'Žluťoučký kůň 株式会社 🐎'],
    ['what looks like a row', 'x\nD-9,Fabrikam,EA,'],
  ])('may have quoted cells that hold %s', async (_what, customer) => {
    const reading = await read(oneDeal({ partner: customer, country: 'NL' }));
    expect(reading.deals).toMatchObject([{ dealId: 'D-1', partner: customer, country: 'NL' }]);
    expect(reading.errors).toEqual([]);
  });

  it('keeps the line break of CR LF inside a quoted cell as one', async () => {
    const reading = await read(`${HEADER}\r\nD-1,"Contoso\r\nInc.",EA,\r\nD-2,Fabrikam,EA,\r\n`);
    expect(reading.deals.map(({ customer }) => customer)).toEqual(['Contoso\nInc.', 'Fabrikam']);
  });

  it('counts lines as an editor does, blank ones and those in quotes too', async () => {
    const text = lines(HEADER, '', 'D-1,"Con\ntoso",EA,', 'D-2,Fabrikam,EA,never');
    expect((await read(text)).errors).toEqual([
      expect.stringMatching(/^line 5, column stage: expected one of/),
    ]);
  });

  it('with a header only has no deal, and nothing is wrong with it', async () => {
    for (const text of [HEADER, `${HEADER}\n`, `\uFEFF${HEADER}\r\n\r\n`]) {
      expect(await read(text)).toMatchObject({ files: [], errors: [], warnings: [] });
    }
  });
});

describe('a column', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'dealId', 'notes', 'Überschrift'])(
    'named %s is ignored with a warning',
    async (name) => {
      const reading = await read(lines(`deal_id,${name},customer`, 'D-1,x,Contoso'));
      expect(reading.warnings).toEqual([`line 1, column ${name}: is not a known column and is ignored`]);
      expect(reading.deals).toMatchObject([{ dealId: 'D-1', customer: 'Contoso' }]);
      expect(reading.errors).toEqual([]);
      expect(Object.getPrototypeOf(reading.deals[0])).toBe(Object.prototype);
    },
  );

  it('without a name is ignored with a warning that says which', async () => {
    const reading = await read(lines('deal_id,,customer', 'D-1,x,Contoso'));
    expect(reading.warnings).toEqual([expect.stringMatching(/^line 1, column 2: .*ignored$/)]);
    expect(reading.ids).toEqual(['D-1']);
  });

  it.each([
    ['deal_id', 'customer,stage'],
    ['customer', 'deal_id,stage'],
  ])('%s is required', async (name, header) => {
    const why = await whyUnreadable(lines(header, 'x,y'));
    expect(why).toMatch(new RegExp(`^line 1, column ${name}: `, 'm'));
  });

  it('that stands twice is refused, whichever it is', async () => {
    expect(await whyUnreadable(lines('deal_id,customer,Stage,stage', 'D-1,C,,'))).toMatch(
      /^line 1, column stage: .*twice/,
    );
    expect(await whyUnreadable(lines('deal_id,customer,deal_id', 'D-1,C,D-2'))).toMatch(
      /^line 1, column deal_id: .*twice/,
    );
  });

  it('that is unknown may stand twice', async () => {
    const reading = await read(lines('deal_id,note,customer,note', 'D-1,x,Contoso,y'));
    expect(reading.warnings).toHaveLength(2);
    expect(reading.ids).toEqual(['D-1']);
  });
});

describe('a file that is no book', () => {
  const utf16 = (text: string, ...mark: number[]) =>
    new Uint8Array([...mark, ...new Uint8Array(Buffer.from(text, 'utf16le'))]);

  it.each<[string, readonly Uint8Array[], RegExp]>([
    ['nothing at all', [], /empty/],
    ['no bytes', [new Uint8Array()], /empty/],
    ['blank lines only', [bytes('\n \n\r\n')], /empty/],
    ['a byte order mark only', [bytes('\uFEFF')], /empty/],
    ['UTF-16 without a mark', [utf16(HEADER)], /UTF-16.*CSV UTF-8/],
    ['a workbook', [new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00])], /zip.*CSV UTF-8/],
    ['separated by bars', [bytes(lines('deal_id|customer', 'D-1|Contoso'))], /column deal_id: /],
    ['a header whose quote is never closed', [bytes(lines('"deal_id,customer', 'D-1,C'))], /header/],
    ['a page of HTML', [bytes('<!doctype html>\n<html lang="en"></html>\n')], /column deal_id: /],
  ])('is told to be so: %s', async (_what, chunks, why) => {
    expect(await whyUnreadable(chunks)).toMatch(why);
  });

  it.each<[string, readonly number[]]>([['a workbook', [0x50, 0x4b, 0x03, 0x04]]])(
    'is told to be so when its first bytes come one by one: %s',
    async (_what, start) => {
      const chunks = start.map((byte) => new Uint8Array([byte]));
      expect(await whyUnreadable(chunks)).toMatch(/"CSV UTF-8"/);
    },
  );
});

describe('bytes that are not UTF-8', () => {
  it('in a book that began as UTF-8 refuse the row they are in, and its deal, and no other', async () => {
    const head = bytes(lines('deal_id,customer,contact_role,contact_email', 'D-0,Žluťoučký,,'));
    const text = lines('D-1,Müller,,', 'D-2,Contoso,NTC,ann@contoso.com');
    const reading = await read([head, new Uint8Array(Buffer.from(text, 'latin1'))]);
    expect(reading.errors).toEqual([expect.stringMatching(/^line 3, column customer: .*UTF-8/)]);
    expect([reading.refused, reading.ids]).toEqual([['D-1'], ['D-0', 'D-2']]);
    expect(contactsOf(reading, 1)).toHaveLength(1);
  });
});
