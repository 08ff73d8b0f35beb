import { describe, expect, it } from '@jest/globals';
import { WORKBOOK_LIMITS } from '../../src/book/xlsx/limits.ts';
import { readWorkbook } from '../../src/book/xlsx/read-workbook.ts';
import { csvOf, type Parts, parts, stylesWith, whyRefused, workbook } from './workbooks.ts';
import { type ZipFile, zip } from './zips.ts';

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** The parts of a sound workbook, the one of this name changed. */
function changed(name: string, change: Partial<ZipFile>, from: Parts = { sheets: [ROW] }): ZipFile[] {
  return parts(from).map((file) => (file.name === name ? { ...file, ...change } : file));
}

function without(name: string): ZipFile[] {
  return parts({ sheets: [ROW] }).filter((file) => file.name !== name);
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('a zip that is out of order is refused before it is opened', () => {
  it.each([
    { what: 'encrypted files', bytes: zip(changed(SHEET, { flags: 1 })), why: 'protected by a password' },
    {
      what: 'strongly encrypted files',
      bytes: zip(changed(SHEET, { flags: 0x41 })),
      why: 'strong encryption',
    },
    { what: 'another compression', bytes: zip(changed(SHEET, { method: 99 })), why: 'compressed in a way' },
    { what: 'a zip64 directory', bytes: workbook({}, { zip64: true }), why: 'only far larger files need' },
    { what: 'a path upwards', bytes: zip([{ name: '../x.xml', data: '' }]), why: 'invalid relative path' },
    { what: 'a path from the root', bytes: zip([{ name: '/x.xml', data: '' }]), why: 'absolute path' },
    {
      what: 'a path with backslashes',
      bytes: zip([{ name: '..\\x.xml', data: '' }]),
      why: 'invalid relative path',
    },
    {
      what: 'two files of one name',
      bytes: workbook({ more: [{ name: 'XL/WORKBOOK.XML', data: '' }] }),
      why: 'two files of one name',
    },
    { what: 'no directory', bytes: workbook({}).subarray(0, -30), why: 'no readable directory' },
    {
      what: 'a directory that leads nowhere',
      bytes: zip([{ name: 'a.xml', data: '' }]).fill(0, 0, 4),
      why: 'not where',
    },
    { what: 'nothing in it', bytes: zip([]), why: 'a zip file without a workbook' },
    {
      what: 'a Word document in it',
      bytes: zip([{ name: 'word/document.xml', data: '' }]),
      why: 'a Word document',
    },
    {
      what: 'a presentation in it',
      bytes: zip([{ name: 'ppt/presentation.xml', data: '' }]),
      why: 'a PowerPoint',
    },
    { what: 'a binary workbook in it', bytes: zip([{ name: 'xl/workbook.bin', data: '' }]), why: '(.xlsb)' },
    {
      what: 'an OpenDocument sheet in it',
      bytes: zip([{ name: 'mimetype', data: '' }]),
      why: 'an OpenDocument file',
    },
  ])('with $what', async ({ bytes, why }) => {
    await expect(readWorkbook(bytes)).rejects.toThrow(why);
  });

  it('or larger than any book', async () => {
    await expect(readWorkbook(workbook({}), { ...WORKBOOK_LIMITS, file: 100 })).rejects.toThrow(
      'is larger than 0 MB',
    );
  });

  it('but a document that Excel embeds may be there', async () => {
    const more = [{ name: 'xl/embeddings/Book1.xlsx', data: workbook({}) }];
    expect(await csvOf(workbook({ sheets: [ROW], more }))).toBe('1\n');
  });
});

describe('a workbook that is out of order is refused while it is read', () => {
  it.each([
    { what: 'without relationships', bytes: zip(without('_rels/.rels')), why: 'holds no workbook' },
    {
      what: 'without the workbook',
      bytes: zip(without('xl/workbook.xml')),
      why: 'xl/workbook.xml is missing',
    },
    { what: 'without its sheet', bytes: zip(without(SHEET)), why: `${SHEET} is missing` },
    {
      what: 'with a sheet that is a picture',
      bytes: zip(
        changed('xl/_rels/workbook.xml.rels', {
          data: '<R><Relationship Id="s0" Type="x/worksheet" Target="media/a.png"/></R>',
        }).concat({ name: 'xl/media/a.png', data: '<worksheet/>' }),
      ),
      why: 'xl/media/a.png is no part to be read',
    },
    {
      what: 'cut short',
      bytes: zip(changed(SHEET, { data: '<worksheet><sheetData><row r="1">' })),
      why: 'no well-formed XML',
    },
    {
      what: 'in UTF-16',
      bytes: zip(changed(SHEET, { data: Buffer.from('\uFEFF<worksheet/>', 'utf16le') })),
      why: 'no well-formed XML',
    },
    {
      what: 'smaller than it says',
      bytes: zip(changed('xl/styles.xml', { claimed: 5000 }, { styles: '<styleSheet/>' })),
      why: 'is smaller than it states',
    },
    {
      what: 'with rows in disorder',
      bytes: workbook({ sheets: ['<row r="2"/><row r="1"/>'] }),
      why: 'rows of its sheet are out of order',
    },
    {
      what: 'with a row of no number',
      bytes: workbook({ sheets: ['<row r="x"/>'] }),
      why: 'rows of its sheet are out of order',
    },
    {
      what: 'with cells in disorder',
      bytes: workbook({ sheets: ['<row><c r="B1"/><c r="A1"/></row>'] }),
      why: 'cells of its sheet are out of order',
    },
    {
      what: 'with a cell nowhere',
      bytes: workbook({ sheets: ['<row><c r="11"/></row>'] }),
      why: 'has no place',
    },
    {
      what: 'with a text that is not there',
      bytes: workbook({ sheets: ['<row><c t="s"><v>0</v></c></row>'] }),
      why: 'a text that is not there',
    },
    {
      what: 'with a sheet without reference',
      bytes: zip(changed('xl/workbook.xml', { data: '<w><sheet name="x"/></w>' })),
      why: 'has no reference',
    },
  ])('$what', async ({ bytes, why }) => {
    expect(await whyRefused(bytes)).toContain(why);
  });

  it('when it takes more memory than it is given', async () => {
    const texts = Array.from({ length: 200_000 }, (_, at) => `<si><t>text number ${at} of many</t></si>`);
    const bytes = workbook({ sheets: [ROW], strings: `<sst>${texts.join('')}</sst>` });
    expect(await whyRefused(bytes, { heap: 10 })).toContain('takes more memory to read than is given to any');
  });

  it('when it takes longer than is spent on any', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`);
    const bytes = workbook({ sheets: [rows.join('')] });
    expect(await whyRefused(bytes, { milliseconds: 1 })).toContain(
      'takes longer to read than is spent on any',
    );
  });
});

describe('a workbook whose reader takes its time', () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="0"><v>${at}</v></c></row>`,
  );
  const bytes = workbook({ sheets: [rows.join('')], styles: stylesWith([0]) });

  it('is read to its end: only waiting for it counts', async () => {
    let size = 0;
    for await (const piece of await readWorkbook(bytes, { ...WORKBOOK_LIMITS, milliseconds: 2500 })) {
      size += piece.length;
      await new Promise((resolve) => setTimeout(resolve, 450));
    }
    expect(size).toBe(rows.reduce((sum, _, at) => sum + String(at).length + 1, 0));
  }, 30_000);

  it('and may stop anywhere', async () => {
    for await (const piece of await readWorkbook(bytes)) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
  });
});
