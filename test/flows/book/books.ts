import fc from 'fast-check';
import { COLUMN_NAMES, type ColumnName } from '../../../src/book/columns.ts';
import {
  CLOUD_SCOPE_IDS,
  METHODS,
  RESULTS,
  ROLE_IDS,
  STAGES,
  SUBMISSIONS,
  TRANSACTIONS,
} from '../../../src/domain/ids.ts';

/** One row of a book, by column; what is not there is blank. */
export type BookRow = Partial<Readonly<Record<ColumnName, string>>>;

/** A book as CSV, with these columns or with all. */
export function csv(rows: readonly BookRow[], columns: readonly ColumnName[] = COLUMN_NAMES): Buffer {
  const cell = (text = '') => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return Buffer.from([columns.join(','), ...lines, ''].join('\n'));
}

/** A book as it comes from a file or a pipe: in pieces. */
export async function* bytes(...pieces: readonly (string | Buffer)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

const IDS = ['D-1', 'D-2', 'D-3', 'D-4', 'D-5'] as const;

/** Few of everything, so that deals share people, numbers and days. */
const some = (...values: readonly string[]) => fc.constantFrom(...values, '');
const person = fc.constantFrom(
  ...['ann@contoso.com', 'Ann@Contoso.COM', 'bob@contoso.com', 'cat@contos.com', 'dan@gmail.com'],
  ...['licensing@mail.contoso.com', 'not an address', 'eve@contoso.onmicrosoft.com'],
);
const day = fc.constantFrom(
  '2026-04-01',
  '2026-06-01',
  '2026-06-01T09:30:00+02:00',
  '2026-06-09',
  '2026-07-01',
);

const contactCells = fc.record({
  contact_role: fc.constantFrom(...ROLE_IDS),
  contact_name: some('Ann', 'Bob "the" Builder, Jr.'),
  contact_email: person,
});

const evidenceCells = fc.constantFrom(...METHODS).chain((method) =>
  fc.record({
    validation_method: fc.constant(method),
    validation_result: fc.constantFrom<string>(...RESULTS[method]),
    validated_at: day,
    validated_by: some('Zoë'),
    validation_portal: some('https://admin.microsoft.com', 'https://portal.azure.us', 'https://office.com'),
  }),
);

const dealCells: fc.Arbitrary<BookRow> = fc.record({
  customer: fc.constantFrom('Contoso', 'Müller & Söhne'),
  customer_domain: some('contoso.com', 'contoso.com;fabrikam.com'),
  program: some('EA', 'AOS-G', 'MPSA'),
  transaction: some(...TRANSACTIONS),
  submission: some(...SUBMISSIONS),
  cloud_scope: some(...CLOUD_SCOPE_IDS),
  pcn: some('AB-1', 'ab-1', 'AB-2'),
  lead_deal_id: some(...IDS, 'd-2', 'D-9'),
  package_created: some('2026-05-01', '2026-05-22'),
  close_date: some('2026-06-12', '2026-06-28', '2026-08-01'),
  effective_date: some('2026-06-30'),
  stage: some(...STAGES),
  value_usd: some('1000000', '"0.5"'),
  cocp_requested_at: some('2026-05-20', '2026-06-05'),
});

const peopleCells: fc.Arbitrary<BookRow> = fc
  .tuple(contactCells, fc.option(evidenceCells))
  .map(([contact, evidence]) => ({ ...contact, ...evidence }));

/** A small book: a first row for each deal, then its people, the rows of all deals mixed. */
export const anyBook: fc.Arbitrary<readonly BookRow[]> = fc
  .tuple(
    fc
      .subarray([...IDS], { minLength: 1 })
      .chain((ids) => fc.tuple(...ids.map((deal_id) => dealCells.map((cells) => ({ deal_id, ...cells }))))),
    fc.array(fc.tuple(fc.nat(), peopleCells), { maxLength: 16 }),
  )
  .map(([deals, people]) => [
    ...deals,
    ...people.map(([at, cells]) => ({ deal_id: deals[at % deals.length]?.deal_id ?? '', ...cells })),
  ]);
