import fc from 'fast-check';
import { parseDay } from '../../src/domain/day.ts';
import { ROLES } from '../../src/policy/roles.ts';
import { anyBook, type BookRow } from '../flows/book/books.ts';
import { sheetOf } from '../support/books/shapes.ts';
import { workbook } from './workbooks.ts';

/** How a book is written. */
export interface Form {
  readonly container: 'csv' | 'xlsx';
  readonly encoding: 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly separator: ',' | ';' | '\t';
  readonly isSeparatorStated: boolean;
  readonly headings: 'own' | 'words' | 'capitals' | 'hyphens' | 'bracketed';
  readonly isGrouped: boolean;
  readonly dates: 'iso' | 'dotted' | 'mdy' | 'dmy';
  readonly titles: number;
  readonly emptyLeft: number;
  readonly addresses: 'bare' | 'named' | 'mailto' | 'unseen' | 'brackets';
  readonly roles: 'id' | 'bracketed' | 'plural';
  readonly domains: 'bare' | 'web';
  readonly sheets: 1 | 2;
  readonly hasHiddenSheet: boolean;
}

const anyForm: fc.Arbitrary<Form> = fc.record({
  container: fc.constantFrom('csv', 'csv', 'xlsx'),
  encoding: fc.constantFrom('utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be', 'windows-1252'),
  separator: fc.constantFrom(',', ';', '\t'),
  isSeparatorStated: fc.boolean(),
  headings: fc.constantFrom('own', 'words', 'capitals', 'hyphens', 'bracketed'),
  isGrouped: fc.boolean(),
  dates: fc.constantFrom('iso', 'dotted', 'mdy', 'dmy'),
  titles: fc.nat({ max: 3 }),
  emptyLeft: fc.nat({ max: 2 }),
  addresses: fc.constantFrom('bare', 'named', 'mailto', 'unseen', 'brackets'),
  roles: fc.constantFrom('id', 'bracketed', 'plural'),
  domains: fc.constantFrom('bare', 'web'),
  sheets: fc.constantFrom(1, 2),
  hasHiddenSheet: fc.boolean(),
});

export const bookAndForm = fc.tuple(anyBook, anyForm);

const WORDS: Readonly<Record<Form['headings'], (name: string) => string>> = {
  own: (name) => name,
  words: (name) => ` ${name.replaceAll('_', ' ')} `,
  capitals: (name) => name.toUpperCase(),
  hyphens: (name) => name.replaceAll('_', '-'),
  bracketed: (name) => (/_date$|_usd$/.test(name) ? `${name} (UTC)` : name),
};

const ADDRESSES: Readonly<Record<Form['addresses'], (email: string) => string>> = {
  bare: (email) => email,
  named: (email) => `"Somebody, Else" <${email}>`,
  mailto: (email) => `mailto:${email}`,
  unseen: (email) => `\u200b${email}\u00a0`,
  brackets: (email) => `<${email}>`,
};

/** Dates that show the order of each column are told of a deal of their own. */
const SHOWN: BookRow = {
  deal_id: 'shown',
  customer: 'Shown',
  package_created: '2026-01-31',
  close_date: '2026-01-31',
  effective_date: '2026-01-31',
  cocp_requested_at: '2026-01-31',
  contact_role: 'bill-to',
  contact_email: 'shown@shown.example',
  validation_method: 'customer',
  validation_result: 'confirmed',
  validated_at: '2026-01-31',
};

/** The book in its plain form: what it is compared with. */
export function plainRows(rows: readonly BookRow[]): readonly BookRow[] {
  const byDeal = new Map<string, BookRow[]>();
  for (const row of [SHOWN, ...rows]) {
    const key = (row.deal_id ?? '').toLowerCase();
    byDeal.set(key, [...(byDeal.get(key) ?? []), row]);
  }
  return [...byDeal.values()].flat();
}

/** The book in this form, as the bytes of a file. */
export function written(rows: readonly BookRow[], form: Form): Uint8Array {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))] as (keyof BookRow)[];
  let above = '';
  const body = rows.map((row) => {
    const isSame = row.deal_id === above;
    above = row.deal_id ?? '';
    return columns.map((column) =>
      column === 'deal_id' && form.isGrouped && isSame ? '' : cellOf(column, row[column] ?? '', form),
    );
  });
  const heading = columns.map(WORDS[form.headings]);
  const left = new Array<string>(form.emptyLeft).fill('');
  const titles = Array.from({ length: form.titles }, (_, at) => [...left, `Title ${at}`]);
  const table = (some: readonly (readonly string[])[]) => [
    ...titles,
    ...[heading, ...some].map((cells) => [...left, ...cells]),
  ];
  return form.container === 'xlsx' ? workbookOf(body, table, form) : textOf(table(body), form);
}

function cellOf(column: keyof BookRow, value: string, form: Form): string {
  if (value === '') return value;
  if (column === 'contact_email' && value.includes('@')) return ADDRESSES[form.addresses](value);
  if (column === 'contact_role') return roleText(value, form.roles);
  if (column === 'customer_domain' && form.domains === 'web')
    return value
      .split(';')
      .map((one) => `https://www.${one.trim().replace(/^@/, '')}/`)
      .join(' ');
  return parseDay(value) ? dateText(value, form.dates) : value;
}

function roleText(value: string, style: Form['roles']): string {
  const role = ROLES.find(({ id }) => id === value.toLowerCase());
  if (!role || style === 'id') return value;
  return style === 'plural' ? `${role.name}s`.replace(/ss$/, 's') : `${role.name} (${role.short})`;
}

function dateText(day: string, style: Form['dates']): string {
  const [year, month, date] = day.split('-').map(Number);
  if (style === 'iso') return day;
  if (style === 'dotted') return `${date}.${month}.${year}`;
  return style === 'mdy' ? `${month}/${date}/${year}` : `${date}/${month}/${year}`;
}

type Table = (rows: readonly (readonly string[])[]) => readonly (readonly string[])[];

/** The rows of one deal stand on one sheet, as they belong together by what is above them. */
function workbookOf(
  body: readonly (readonly string[])[],
  table: Table,
  { sheets, hasHiddenSheet }: Form,
): Uint8Array {
  const parts = sheets === 1 ? [body] : halvesOf(body);
  const all = [
    ...parts.map((part) => sheetOf(table(part))),
    ...(hasHiddenSheet
      ? [
          sheetOf([
            ['deal_id', 'customer'],
            ['hidden', 'Hidden'],
          ]),
        ]
      : []),
  ];
  return workbook({ sheets: all, states: [...parts.map(() => ''), 'state="hidden"'] });
}

function halvesOf(body: readonly (readonly string[])[]): readonly (readonly (readonly string[])[])[] {
  const middle = body.findIndex(
    (cells, at) => at >= body.length / 2 && cells[0] !== '' && cells[0] !== body[at - 1]?.[0],
  );
  return middle < 1 ? [body] : [body.slice(0, middle), body.slice(middle)];
}

function textOf(
  table: readonly (readonly string[])[],
  { separator, encoding, isSeparatorStated }: Form,
): Uint8Array {
  const cell = (text: string) => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = table.map((cells) => cells.map(cell).join(separator));
  const text = [...(isSeparatorStated ? [`sep=${separator}`] : []), ...lines, ''].join('\r\n');
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8-mark':
      return Buffer.from(`\uFEFF${text}`);
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    default:
      // What it can't write is written as UTF-8.
      return /[^\p{ASCII}\u00a0-\u00ff]/u.test(text) ? Buffer.from(text) : Buffer.from(text, 'latin1');
  }
}
