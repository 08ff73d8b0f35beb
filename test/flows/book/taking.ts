import { problemText } from '../../../src/book/problem.ts';
import { organisation } from '../../../src/domain/people/recorder.ts';
import { type ImportOutcome, type ImportProgress, importBook } from '../../../src/flows/book/import-book.ts';
import type { Store } from '../../../src/store/open.ts';
import { TABLES } from '../../support/databases/each-database.ts';
import { type BookRow, bytes, csv } from './books.ts';

/** What an import said. */
export interface Taken {
  readonly problems: readonly string[];
  /** Without the customers, by whom deals are only named. */
  readonly outcomes: readonly Omit<ImportOutcome, 'customer'>[];
  /** The same with the customers. */
  readonly named: readonly ImportOutcome[];
  readonly progress: readonly ImportProgress[];
}

export const FIRST = '2026-06-10T08:00:00.000Z';
export const SECOND = '2026-06-11T08:00:00.000Z';

/** A deal, two people of it and a check of one of them; put together they make a row. */
export const DEAL: BookRow = { deal_id: 'D-1', customer: 'Contoso', cloud_scope: 'Commercial' };
export const ANN: BookRow = {
  deal_id: 'D-1',
  contact_role: 'NTC',
  contact_name: 'Ann',
  contact_email: 'ann@contoso.com',
};
export const BOB: BookRow = { deal_id: 'D-1', contact_role: 'OA', contact_email: 'bob@contoso.com' };
export const VALID: BookRow = {
  validation_method: 'vl-central',
  validation_result: 'valid',
  validated_at: '2026-06-01',
};

export const BOOK: readonly BookRow[] = [
  { ...DEAL, ...ANN, ...VALID, partner: 'Fabrikam', close_date: '2026-06-30', value_usd: '1,000' },
  BOB,
  {
    deal_id: 'D-2',
    customer: 'Northwind',
    customer_domain: 'northwind.com;nw.example',
    ae_email: 'ae@microsoft.com',
  },
];

/** Takes a book into the store at a time, and gives what was said. */
export async function take(
  { db }: Store,
  book: Buffer | readonly (string | Buffer)[],
  { at = FIRST, by = 'ann' }: { readonly at?: string; readonly by?: string } = {},
): Promise<Taken> {
  const problems: string[] = [];
  const named: ImportOutcome[] = [];
  const progress: ImportProgress[] = [];
  await importBook({
    db,
    source: Buffer.isBuffer(book) ? bytes(book) : bytes(...book),
    importer: organisation(by),
    now: () => Date.parse(at),
    onProblem: (problem) => problems.push(`${problem.severity}: ${problemText(problem)}`),
    onDeal: (outcome) => named.push(outcome),
    onProgress: (step) => progress.push(step),
  });
  const outcomes = named.map(({ customer: _, ...outcome }) => outcome);
  return { problems, outcomes, named, progress };
}

/** Takes rows that have every column, and are blank where nothing is stated. */
export function takeRows(store: Store, rows: readonly BookRow[], when: { at?: string } = {}): Promise<Taken> {
  return take(store, csv(rows), when);
}

/** Everything in the store. */
export async function contents({ db }: Store): Promise<Record<string, readonly unknown[]>> {
  const all: Record<string, readonly unknown[]> = {};
  for (const table of TABLES) {
    const rows = await db.selectFrom(table).selectAll().execute();
    all[table] = rows.sort((one, other) =>
      JSON.stringify(one).localeCompare(JSON.stringify(other), 'en', { numeric: true }),
    );
  }
  return all;
}

/** The contacts of the deals, in their order: `D-1 notices-contact ann@contoso.com (Ann)`. */
export async function contactLines({ db }: Store): Promise<string[]> {
  const rows = await db
    .selectFrom('contacts')
    .innerJoin('deals', 'deals.id', 'contacts.deal_ref')
    .select(['deal_id', 'role', 'email', 'name'])
    .orderBy('deals.id')
    .orderBy('position')
    .orderBy('contacts.id')
    .execute();
  return rows.map(
    ({ deal_id, role, email, name }) => `${deal_id} ${role} ${email}${name === null ? '' : ` (${name})`}`,
  );
}

/** The evidence, as it was recorded: `ann@contoso.com commercial valid`. */
export async function evidenceLines({ db }: Store): Promise<string[]> {
  const rows = await db.selectFrom('evidence').selectAll().orderBy('id').execute();
  return rows.map(({ email_key, cloud_scope, result }) => `${email_key} ${cloud_scope} ${result}`);
}
