import { beforeAll, describe, expect, it } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { csvOf, stylesWith, whyRefused, workbook } from './workbooks.ts';

const row = (number: number, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;
const inline = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('a workbook as another program writes it', () => {
  it('comes out as CSV with the text, numbers, booleans and days of its first sheet', async () => {
    const bytes = await writeXlsxFile(
      [
        ['deal_id', 'customer', 'close_date', 'value_usd', 'odd'],
        [
          'D-1',
          'Müller, "Söhne" 株式会社 🐎',
          { value: new Date('2026-06-30T00:00:00Z'), format: 'dd/mm/yyyy' },
          1234.5,
          true,
        ],
        [null, null, null, null, null],
        ['D-2', 'a\nb', { value: new Date('1999-01-05T00:00:00Z'), format: 'd mmm yy' }, -3, false],
      ],
      { sheet: 'Deals' },
    ).toBuffer();
    expect(await csvOf(bytes)).toBe(
      [
        'deal_id,customer,close_date,value_usd,odd',
        'D-1,"Müller, ""Söhne"" 株式会社 🐎",2026-06-30,1234.5,TRUE',
        '',
        'D-2,a b,1999-01-05,-3,FALSE',
        '',
      ].join('\n'),
    );
  });
});

describe('the cells of a workbook', () => {
  const strings =
    '<sst><si><t>first</t></si><si><t>second</t></si><si><r><t>東京</t></r><rPh><t>トウキョウ</t></rPh><r><t xml:space="preserve"> Bay</t></r></si></sst>';
  const cases = [
    { what: 'a shared text', cell: '<c r="A1" t="s"><v>1</v></c>', text: 'second' },
    { what: 'a text in runs, without its reading', cell: '<c r="A1" t="s"><v>2</v></c>', text: '東京 Bay' },
    { what: 'a text of its own', cell: inline('A1', 'Fish &amp; Chips &#x1F41F;'), text: 'Fish & Chips 🐟' },
    { what: 'marked text', cell: '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', text: 'a<b' },
    {
      what: 'the text of a formula',
      cell: '<c r="A1" t="str"><f>B1&amp;C1</f><v>joined</v></c>',
      text: 'joined',
    },
    { what: 'the number of a formula', cell: '<c r="A1"><f>1+1</f><v>2</v></c>', text: '2' },
    { what: 'true', cell: '<c r="A1" t="b"><v>1</v></c>', text: 'TRUE' },
    {
      what: 'a long number',
      cell: '<c r="A1"><v>1.2345678901234E+20</v></c>',
      text: '1.2345678901234E+20',
    },
    { what: 'a very long number', cell: '<c r="A1"><v>1E+22</v></c>', text: '1E+22' },
    { what: 'a very small number', cell: '<c r="A1"><v>1.5E-9</v></c>', text: '0.0000000015' },
    { what: 'noise behind 15 digits', cell: '<c r="A1"><v>0.30000000000000004</v></c>', text: '0.3' },
    { what: 'a day of ISO 8601', cell: '<c r="A1" t="d"><v>2026-06-30T00:00:00</v></c>', text: '2026-06-30' },
    { what: 'escaped characters', cell: inline('A1', 'a_x000D__x000A_b _x005F_x0041_'), text: 'a b _x0041_' },
    { what: 'no place', cell: '<c t="inlineStr"><is><t>here</t></is></c>', text: 'here' },
    { what: 'prefixed names', cell: '<x:c r="A1" t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c>', text: 'x' },
  ];
  let lines: readonly string[];

  beforeAll(async () => {
    const rows = cases.map(({ cell }, at) => row(at + 1, cell.replace('"A1"', `"A${at + 1}"`)));
    lines = (await csvOf(workbook({ sheets: [rows.join('')], strings }))).split('\n');
  });

  it.each(cases.map((one, at) => ({ ...one, at })))('with $what', ({ text, at }) => {
    expect(lines[at]).toBe(text);
  });

  it('keep their rows and columns, whatever is missing between them', async () => {
    const sheet = `<row/>${row(3, inline('B3', 'b'), '<c r="XFD3" s="1"/>')}${row(5, inline('A5', 'a'), '<c r="C5"/>')}<row r="1048576"/>`;
    expect(await csvOf(workbook({ sheets: [sheet] }))).toBe('\n\n,b\n\na\n');
  });

  it('that hold an error or a formula without a result are marked, naming themselves', async () => {
    const sheet = row(7, '<c r="AB7" t="e"><f>X1</f><v>#REF!</v></c>', '<c r="AC7"><f>NOW()</f></c>');
    const csv = await csvOf(workbook({ sheets: [sheet] }));
    expect(csv).toContain('\uFDD0the cell AB7 holds the error #REF!; correct it in the workbook');
    expect(csv).toContain('\uFDD0the cell AC7 holds a formula without a result');
  });
});

describe('numbers with a format', () => {
  const cases = [
    { format: 14, value: '46203', text: '2026-06-30' },
    { format: 14, value: '46203.75', text: '2026-06-30' },
    { format: 22, value: '46203.75', text: '2026-06-30' },
    { format: 22, value: '46203', text: '2026-06-30' },
    { format: 'yyyy\\-mm\\-dd;@', value: '46203', text: '2026-06-30' },
    { format: '[$-409]d-mmm-yy;@', value: '46203', text: '2026-06-30' },
    { format: 'mmmm', value: '46203', text: '2026-06-30' },
    { format: 'm/d/yyyy h:mm AM/PM', value: '46203.999999999', text: '2026-07-01' },
    { format: 14, value: '1', text: '1900-01-01' },
    { format: 14, value: '59', text: '1900-02-28' },
    { format: 14, value: '60', text: '60' },
    { format: 14, value: '61', text: '1900-03-01' },
    { format: 14, value: '2958465', text: '9999-12-31' },
    { format: 14, value: '2958466', text: '2958466' },
    { format: 14, value: '-1', text: '-1' },
    { format: 0, value: '46203', text: '46203' },
    { format: 'General', value: '46203', text: '46203' },
    { format: '#,##0 "days"', value: '46203', text: '46203' },
    { format: '0.00\\d_y*m[Red]', value: '46203', text: '46203' },
    { format: '[h]:mm:ss', value: '1.5', text: '1.5' },
    { format: 'mm:ss', value: '0.5', text: '0.5' },
    { format: 20, value: '0.5', text: '0.5' },
    { format: '0.00E+00', value: '46203', text: '46203' },
  ];
  let lines: readonly string[];

  beforeAll(async () => {
    const rows = cases.map(({ value }, at) => row(at + 1, `<c s="${at}"><v>${value}</v></c>`));
    const styles = stylesWith(cases.map(({ format }) => format));
    lines = (await csvOf(workbook({ sheets: [rows.join('')], styles }))).split('\n');
  });

  it.each(cases.map((one, at) => ({ ...one, at })))('$format: $value is $text', ({ text, at }) => {
    expect(lines[at]).toBe(text);
  });

  it('are counted from 1904 where the workbook says so', async () => {
    const sheets = [
      row(1, ...['0', '44741', '2957003', '2957004'].map((value) => `<c s="0"><v>${value}</v></c>`)),
    ];
    const bytes = workbook({ sheets, styles: stylesWith([14]), properties: '<workbookPr date1904="1"/>' });
    expect(await csvOf(bytes)).toBe('1904-01-01,2026-06-30,9999-12-31,2957004\n');
  });
});

describe('of several sheets', () => {
  const deals = row(1, inline('A1', 'deals'));
  it.each([
    { what: 'the first with data', sheets: ['', '<row r="1"><c r="A1" s="0"/></row>', deals], states: [] },
    {
      what: 'the first that is visible',
      sheets: [row(1, inline('A1', 'x')), deals],
      states: ['state="veryHidden"'],
    },
  ])('$what is read, and what is hidden is told', async ({ sheets, states }) => {
    const lines = (await csvOf(workbook({ sheets, states }))).split('\n');
    expect(lines.filter((line) => !line.startsWith('\uFDD1'))).toEqual(['deals', '']);
    expect(lines.some((line) => line.includes('hidden-sheets'))).toBe(states.length > 0);
  });

  it('each that is visible is read after a mark', async () => {
    const other = row(1, inline('A1', 'other'));
    const lines = (await csvOf(workbook({ sheets: [deals, other] }))).split('\n');
    expect(lines.filter((line) => !line.startsWith('\uFDD1'))).toEqual(['deals', 'other', '']);
    expect(lines.filter((line) => line.startsWith('\uFDD1'))).toHaveLength(2);
  });

  it.each([
    { what: 'an empty one', from: { sheets: [''] } },
    { what: 'one with nothing but hidden data', from: { sheets: [deals, ''], states: ['state="hidden"'] } },
  ])('$what is refused as empty', async ({ from }) => {
    expect(await whyRefused(workbook(from))).toBe(
      'the workbook is empty: no visible sheet of it holds anything',
    );
  });
});

describe('a sheet as wide and long as is allowed', () => {
  it('is read, and one row or column more is refused', async () => {
    const last = [row(200_000, '<c r="GR200000"><v>1</v></c>')];
    expect(await csvOf(workbook({ sheets: last }))).toHaveLength(200_000 + 200);
    const lower = [row(200_001, '<c r="A200001"><v>1</v></c>')];
    expect(await whyRefused(workbook({ sheets: lower }))).toContain('more than 200,000 rows');
    const wider = [row(1, '<c r="GS1"><v>1</v></c>')];
    expect(await whyRefused(workbook({ sheets: wider }))).toContain('something in GS1, beyond 200 columns');
  });
});
