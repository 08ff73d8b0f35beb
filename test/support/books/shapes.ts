import { workbook } from '../../book/workbooks.ts';

/** A book as people have it, and what comes out of it as of 2026-06-05. */
export interface Shape {
  readonly what: string;
  readonly name: string;
  readonly content: Buffer;
  /** What is said of it on the command line. */
  readonly said?: readonly string[];
  /** By deal, its contacts: `NTC ann@contoso.com ready`. */
  readonly deals: Readonly<Record<string, readonly string[]>>;
  /** What is told of its reading. */
  readonly told?: readonly RegExp[];
  /** Findings that must not be there, and those that must. */
  readonly without?: readonly string[];
  readonly findings?: readonly string[];
  /** Deals that are refused. */
  readonly refused?: number;
}

const DEAL = 'deal_id,customer,customer_domain,program,transaction,cloud_scope,close_date';
const FULL = `${DEAL},contact_role,contact_email,validation_method,validation_result,validated_at`;
const OF = 'Alder Mill,alder.example,EA,renewal,Commercial,2026-06-30';
const VALID = 'vl-central,valid,2026-06-02';

function csv(...lines: readonly string[]): Buffer {
  return Buffer.from(`${lines.join('\n')}\n`);
}

function withSeparator(separator: string, ...lines: readonly string[]): string {
  return lines.map((line) => line.replaceAll(',', separator)).join('\r\n');
}

/** A sheet of text cells from a row and a column on. */
export function sheetOf(
  rows: readonly (readonly string[])[],
  { row = 1, column = 0, hidden = [] as readonly number[] } = {},
): string {
  return rows
    .map((cells, at) => {
      const number = row + at;
      const written = cells.map((cell, index) => {
        const reference = `${String.fromCharCode(65 + column + index)}${number}`;
        const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        return cell === '' ? '' : `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
      });
      return `<row r="${number}"${hidden.includes(number) ? ' hidden="1"' : ''}>${written.join('')}</row>`;
    })
    .join('');
}

function rowsOf(...lines: readonly string[]): readonly (readonly string[])[] {
  return lines.map((line) => line.split(','));
}

function xlsx(from: Parameters<typeof workbook>[0]): Buffer {
  return Buffer.from(workbook(from));
}

function odd(
  name: string,
  what: string,
  cells: Readonly<Record<string, string>>,
  rest: Omit<Shape, 'what' | 'name' | 'content'>,
): Shape {
  const columns = {
    deal_id: 'A-1',
    customer: 'Alder Mill',
    cloud_scope: 'Commercial',
    close_date: '2026-06-30',
    ...cells,
  };
  const quoted = Object.values(columns).map((cell) => `"${cell.replaceAll('"', '""')}"`);
  return { what, name, content: csv(Object.keys(columns).join(','), quoted.join(',')), ...rest };
}

const NTC_READY = { 'A-1': ['NTC ann@alder.example ready'] } as const;
const CHECKED = { validation_method: 'vl-central', validation_result: 'valid', validated_at: '2026-06-02' };

const ENCODINGS: readonly Shape[] = [
  {
    what: 'semicolons with a byte order mark, as Excel in German writes',
    name: 'semicolons.csv',
    content: Buffer.from(`\uFEFF${withSeparator(';', FULL, `A-1,${OF},NTC,ann@alder.example,${VALID}`)}\r\n`),
    deals: NTC_READY,
  },
  {
    what: 'a first line sep=;',
    name: 'sep.csv',
    content: Buffer.from(
      `sep=;\r\n${withSeparator(';', FULL, `A-1,${OF},NTC,ann@alder.example,${VALID}`)}\r\n`,
    ),
    deals: NTC_READY,
  },
  {
    what: 'Excel Unicode Text: UTF-16, little end first, tabs',
    name: 'unicode.txt',
    content: Buffer.from(
      `\uFEFF${withSeparator('\t', FULL, `A-1,${OF},NTC,ann@alder.example,${VALID}`)}\r\n`,
      'utf16le',
    ),
    deals: NTC_READY,
  },
  {
    what: 'UTF-16, big end first',
    name: 'big-end.csv',
    content: Buffer.from(
      `\uFEFF${FULL}\nA-1,${OF.replace('Alder Mill', 'Aldér')},NTC,ann@alder.example,${VALID}\n`,
      'utf16le',
    ).swap16(),
    deals: NTC_READY,
  },
  {
    what: 'Windows-1252',
    name: 'ansi.csv',
    content: Buffer.from(
      `${FULL}\nA-1,${OF.replace('Alder Mill', 'Müller')},NTC,ann@alder.example,${VALID}\n`,
      'latin1',
    ),
    deals: NTC_READY,
    told: [/Windows-1252/],
  },
];

const CELLS: readonly Shape[] = [
  odd(
    'invisible.csv',
    'no-break and zero-width spaces and marks of direction',
    { contact_role: 'NTC', contact_email: '\u200b\u200fann@alder.example\u00a0', ...CHECKED },
    { deals: NTC_READY, told: [/not seen/] },
  ),
  odd(
    'mailto.csv',
    'mailto: before an address',
    { contact_role: 'NTC', contact_email: 'mailto:ann@alder.example', ...CHECKED },
    { deals: NTC_READY, told: [/mailto:/] },
  ),
  odd(
    'brackets.csv',
    'brackets around an address',
    { contact_role: 'NTC', contact_email: '<ann@alder.example>', ...CHECKED },
    { deals: NTC_READY, told: [/< >/] },
  ),
  odd(
    'dot.csv',
    'a dot after an address',
    { contact_role: 'NTC', contact_email: 'ann@alder.example.', ...CHECKED },
    { deals: NTC_READY },
  ),
  odd(
    'named.csv',
    'a name and an address',
    { contact_role: 'NTC', contact_email: '"Po, Ann" <ann@alder.example>', ...CHECKED },
    { deals: NTC_READY, told: [/name and an address/] },
  ),
  odd(
    'several.csv',
    'several addresses, of which a check counts for none',
    { contact_role: 'OA', contact_email: 'bo@alder.example; cy@alder.example', ...CHECKED },
    {
      deals: { 'A-1': ['OA bo@alder.example unverified', 'OA cy@alder.example unverified'] },
      told: [/several addresses/, /which was checked/],
      without: ['address-malformed'],
    },
  ),
  odd(
    'lines.csv',
    'several addresses on lines of one cell',
    { contact_role: 'OA', contact_email: 'Bo <bo@alder.example>\nCy <cy@alder.example>' },
    {
      deals: { 'A-1': ['OA bo@alder.example unverified', 'OA cy@alder.example unverified'] },
      without: ['address-malformed'],
    },
  ),
  odd(
    'web.csv',
    'a web address as domain',
    {
      customer_domain: 'https://www.alder.example/about',
      contact_role: 'NTC',
      contact_email: 'ann@alder.example',
      ...CHECKED,
    },
    {
      deals: NTC_READY,
      told: [/domain in it/],
      without: ['domain-differs', 'possible-typo'],
    },
  ),
  odd(
    'list.csv',
    'domains with commas and spaces between',
    {
      customer_domain: 'alder.test, www.alder.example oak.example',
      contact_role: 'NTC',
      contact_email: 'ann@alder.example',
      ...CHECKED,
    },
    {
      deals: NTC_READY,
      without: ['domain-differs', 'possible-typo'],
    },
  ),
  odd(
    'idn.csv',
    'an international domain in its two forms',
    {
      customer_domain: 'müller-bau.de',
      contact_role: 'NTC',
      contact_email: 'ann@xn--mller-bau-q9a.de',
      ...CHECKED,
    },
    {
      deals: { 'A-1': ['NTC ann@xn--mller-bau-q9a.de ready'] },
      without: ['domain-differs', 'possible-typo'],
    },
  ),
  odd(
    'guest.csv',
    'the sign-in name of a guest',
    { contact_role: 'NTC', contact_email: 'ann_alder.example#EXT#@oak.onmicrosoft.com' },
    {
      deals: { 'A-1': ['NTC ann_alder.example#EXT#@oak.onmicrosoft.com not-ready'] },
      findings: ['address-malformed'],
    },
  ),
  odd(
    'brackets-role.csv',
    'a role with its short form in brackets',
    { contact_role: 'Notices Contact (NTC)', contact_email: 'ann@alder.example', ...CHECKED },
    { deals: NTC_READY },
  ),
  odd(
    'plural.csv',
    'a role in the plural',
    { contact_role: 'Notices contacts', contact_email: 'ann@alder.example', ...CHECKED },
    { deals: NTC_READY },
  ),
  odd(
    'roles.csv',
    'two roles in a cell',
    { contact_role: 'NTC / OA', contact_email: 'ann@alder.example', ...CHECKED },
    {
      deals: { 'A-1': ['NTC ann@alder.example ready', 'OA ann@alder.example ready'] },
      told: [/several roles/],
      without: ['role-missing:online-administrator'],
    },
  ),
  odd(
    'team.csv',
    'a team address that is none',
    { ae_email: 'Sam Roe' },
    { deals: { 'A-1': [] }, told: [/ae_email|AE.*no address|nobody will be told/i] },
  ),
];

const DATES: readonly Shape[] = [
  odd(
    'dots.csv',
    'dates with dots',
    {
      close_date: '30.6.2026',
      contact_role: 'NTC',
      contact_email: 'ann@alder.example',
      ...CHECKED,
      validated_at: '02.06.2026 14:05',
    },
    { deals: NTC_READY, told: [/the day counts/] },
  ),
  odd(
    'us.csv',
    'dates of which the column tells that the month comes first',
    { close_date: '6/30/2026' },
    { deals: { 'A-1': [] } },
  ),
  odd(
    'gb.csv',
    'dates of which the column tells that the day comes first',
    { close_date: '30/6/2026' },
    { deals: { 'A-1': [] } },
  ),
  odd(
    'either.csv',
    'dates that may be two days',
    { close_date: '6/7/2026' },
    { deals: {}, refused: 1, told: [/2026-06-07 or 2026-07-06/] },
  ),
  odd(
    'said.csv',
    'dates of which somebody says what comes first',
    { contact_role: 'NTC', contact_email: 'ann@alder.example', ...CHECKED, validated_at: '6/2/2026 3:15 PM' },
    { deals: NTC_READY, said: ['--dates', 'mdy'] },
  ),
  {
    what: 'dates of a column in both orders',
    name: 'both.csv',
    content: csv(
      'deal_id,customer,close_date',
      'A-1,Alder,6/30/2026',
      'A-2,Beech,30/6/2026',
      'A-3,Cedar,6/7/2026',
    ),
    deals: { 'A-1': [], 'A-2': [] },
    refused: 1,
  },
];

const LAYOUTS: readonly Shape[] = [
  {
    what: 'headings as a CRM writes them',
    name: 'crm.csv',
    content: csv(
      'Deal ID,Customer-Name,Cloud Scope,CLOSE DATE,Value (USD),Contact_Role,Contact E-Mail,Account Owner',
      'A-1,Alder,Commercial,2026-06-30,1200,NTC,ann@alder.example,Sam',
    ),
    deals: { 'A-1': ['NTC ann@alder.example unverified'] },
    told: [/is it ae_email/i],
  },
  {
    what: 'a column of addresses a role',
    name: 'wide.csv',
    content: csv(
      'deal_id,customer,cloud_scope,NTC email,OA email,OA name',
      'A-1,Alder,Commercial,ann@alder.example,bo@alder.example,Bo',
      'A-2,Beech,Commercial,cy@beech.example,,',
    ),
    deals: {
      'A-1': ['NTC ann@alder.example unverified', 'OA bo@alder.example unverified'],
      'A-2': ['NTC cy@beech.example unverified'],
    },
  },
  {
    what: 'an id on the first row of each deal alone',
    name: 'grouped.csv',
    content: csv(
      'deal_id,customer,cloud_scope,contact_role,contact_email',
      'A-1,Alder,Commercial,NTC,ann@alder.example',
      ',,,OA,bo@alder.example',
      '',
      'A-2,Beech,Commercial,NTC,cy@beech.example',
      ',,,OA,di@beech.example',
    ),
    deals: {
      'A-1': ['NTC ann@alder.example unverified', 'OA bo@alder.example unverified'],
      'A-2': ['NTC cy@beech.example unverified', 'OA di@beech.example unverified'],
    },
    told: [/deal above/],
    without: ['role-missing:online-administrator'],
  },
  {
    what: 'a grouped report with a row that is refused, and its deal with it',
    name: 'grouped-wrong.csv',
    content: csv(
      'deal_id,customer,contact_role,contact_email',
      'A-1,Alder,NTC,ann@alder.example',
      ',,Chief,bo@alder.example',
      'A-2,Beech,,',
    ),
    deals: { 'A-2': [] },
    refused: 1,
  },
  {
    what: 'a row without an id at the top',
    name: 'top.csv',
    content: csv(
      'deal_id,customer,contact_role,contact_email',
      ',Alder,NTC,ann@alder.example',
      'A-2,Beech,,',
    ),
    deals: { 'A-2': [] },
    told: [/id of the deal/],
    refused: 0,
  },
  {
    what: 'numbers that a spreadsheet has rewritten',
    name: 'mangled.csv',
    content: csv(
      'deal_id,customer,cloud_scope,pcn',
      'A-1,Alder,Commercial,5.01E+07',
      'A-2,Beech,GCC High,5.01E+07',
      'A-3,Cedar,Commercial,#N/A',
      'A-4,Dune,DoD,#N/A',
    ),
    deals: { 'A-1': [], 'A-2': [], 'A-3': [], 'A-4': [] },
    told: [/spreadsheet/],
    without: ['separate-pcn-required'],
  },
  {
    what: 'an id that only looks like such a number',
    name: 'text-id.csv',
    content: csv(
      'deal_id,customer,cloud_scope,pcn',
      'A-1,Alder,Commercial,3710E042',
      'A-2,Beech,GCC High,3710E042',
    ),
    deals: { 'A-1': [], 'A-2': [] },
    findings: ['separate-pcn-required'],
  },
  {
    what: 'titles above and an empty column left of the table',
    name: 'titles.csv',
    content: csv(
      'Pipeline of June',
      '"Filters: open, EMEA"',
      '',
      `,${FULL}`,
      `,A-1,${OF},NTC,ann@alder.example,${VALID}`,
    ),
    deals: NTC_READY,
    told: [/above the headings/],
  },
  {
    what: 'headings that are repeated on each page',
    name: 'pages.csv',
    content: csv(FULL, `A-1,${OF},NTC,ann@alder.example,${VALID}`, FULL, 'A-2,Beech,,,,,,,,,,'),
    deals: { 'A-1': NTC_READY['A-1'], 'A-2': [] },
    told: [/repeats the headings/],
  },
  {
    what: 'a workbook with titles and a table that begins in B4',
    name: 'b4.xlsx',
    content: xlsx({
      sheets: [
        sheetOf([['Pipeline']]) +
          sheetOf(rowsOf(FULL, `A-1,${OF},NTC,ann@alder.example,${VALID}`), { row: 4, column: 1 }),
      ],
    }),
    deals: NTC_READY,
    told: [/above the headings/],
  },
  {
    what: 'a workbook with a hidden row',
    name: 'filtered.xlsx',
    content: xlsx({
      sheets: [sheetOf(rowsOf('deal_id,customer', 'A-1,Alder', 'A-2,Beech', 'A-3,Cedar'), { hidden: [3] })],
    }),
    deals: { 'A-1': [], 'A-3': [] },
    told: [/hidden rows/],
  },
  {
    what: 'a workbook with a sheet a region, and one that is hidden',
    name: 'regions.xlsx',
    content: xlsx({
      sheets: [
        sheetOf(rowsOf('deal_id,customer', 'A-1,Alder')),
        sheetOf(rowsOf('customer,deal_id', 'Beech,A-2')),
        sheetOf(rowsOf('deal_id,customer', 'A-3,Old')),
      ],
      states: ['', '', 'state="hidden"'],
    }),
    deals: { 'A-1': [], 'A-2': [] },
    told: [/read as one book/, /hidden sheets/],
  },
  {
    what: 'a workbook with a sheet of notes beside the book',
    name: 'notes.xlsx',
    content: xlsx({
      sheets: [
        sheetOf([['Read me first'], ['Call on Monday']]),
        sheetOf(rowsOf('deal_id,customer', 'A-1,Alder')),
      ],
    }),
    deals: { 'A-1': [] },
    told: [/left out/],
  },
];

export const SHAPES: readonly Shape[] = [...ENCODINGS, ...CELLS, ...DATES, ...LAYOUTS];
