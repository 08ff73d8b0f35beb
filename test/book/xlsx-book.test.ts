import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import writeXlsxFile from 'write-excel-file/node';
import { COLUMN_NAMES } from '../../src/book/columns.ts';
import { bookSource } from '../../src/book/file-kind.ts';
import { anyBook, type BookRow, csv } from '../flows/book/books.ts';
import { oneDeal, type Read, read } from './reading.ts';
import { workbook } from './workbooks.ts';

async function readXlsx(bytes: Uint8Array): Promise<Read> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await bookSource('book.xlsx', bytes)) pieces.push(piece);
  return read(pieces);
}

async function xlsx(rows: readonly BookRow[]): Promise<Uint8Array> {
  const cells = rows.map((row) => COLUMN_NAMES.map((column) => row[column] || null));
  return writeXlsxFile([[...COLUMN_NAMES], ...cells]).toBuffer();
}

describe('a book in a workbook', () => {
  it('is read as the same book in CSV', async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, async (rows) => {
        const expected = await read([csv(rows)]);
        expect(await readXlsx(await xlsx(rows))).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('names the row of the sheet in what it says, whatever stands before it', async () => {
    const sheet =
      '<row r="3"><c t="str"><v>deal_id</v></c><c t="str"><v>customer</v></c><c t="str"><v>stage</v></c></row>' +
      '<row r="5"><c t="str"><v>D-1</v></c><c t="str"><v>two\nlines</v></c></row>' +
      '<row r="9"><c t="str"><v>D-2</v></c><c t="str"><v>Contoso</v></c><c t="str"><v>never</v></c></row>';
    const { deals, errors } = await readXlsx(workbook({ sheets: [sheet] }));
    expect(deals.map(({ dealId, customer }) => [dealId, customer])).toEqual([['D-1', 'two lines']]);
    expect(errors).toEqual([expect.stringContaining('line 9, column stage: expected one of')]);
  });

  it('refuses the rows whose formulas failed, and only where it matters', async () => {
    const header = ['deal_id', 'customer', 'close_date', 'helper'].map(
      (name) => `<c t="str"><v>${name}</v></c>`,
    );
    const text = (value: string): string => `<c t="str"><v>${value}</v></c>`;
    const error = '<c t="e"><f>VLOOKUP(1,A:B,2)</f><v>#N/A</v></c>';
    const sheet = [
      header.join(''),
      `${text('D-1')}${text('Contoso')}<c/>${error}`,
      `${text('D-2')}${text('Contoso')}${error}`,
      `${text('D-3')}<c><f>B2</f></c>`,
      `${error}${text('Contoso')}`,
    ];
    const { ids, refused, errors } = await readXlsx(
      workbook({ sheets: [sheet.map((cells) => `<row>${cells}</row>`).join('')] }),
    );
    expect(ids).toEqual(['D-1']);
    expect(refused).toEqual(['D-2', 'D-3']);
    expect(errors).toEqual([
      'line 3, column close_date: the cell C3 holds the error #N/A; correct it in the workbook',
      'line 4, column customer: the cell B4 holds a formula without a result; open the file in Excel and save it again',
      'line 5, column deal_id: the cell A5 holds the error #N/A; correct it in the workbook',
    ]);
  });
});

describe('an apostrophe that keeps a cell from being a formula', () => {
  it.each([
    ["'=1+1", '=1+1'],
    ["'+49 30 1234", '+49 30 1234'],
    ["'-", '-'],
    ["'@here", '@here'],
    ["'＝1", '＝1'],
    ["''=1", "'=1"],
    ["' =1", ' =1'],
    ["'t Hooft", "'t Hooft"],
    ["'", "'"],
    ["''", "''"],
    ["x'=1", "x'=1"],
    ['=1', '=1'],
  ])('%s is read as %s', async (cell, customer) => {
    const { deals } = await read(oneDeal({ partner: cell }));
    expect(deals[0]?.partner).toBe(customer);
  });
});
