import fc from 'fast-check';
import type { DealListQuestion, ListFilters, ListSort } from '../../../../src/domain/deal-list.ts';
import { GROUP_COLUMNS, SORT_COLUMNS } from '../../../../src/domain/deal-list.ts';
import { CLOUD_SCOPE_IDS, RISKS, STAGES, TRANSACTIONS } from '../../../../src/domain/ids.ts';
import { organisation } from '../../../../src/domain/people/recorder.ts';
import { searchWords } from '../../../../src/domain/search-words.ts';
import { DEAL_VERDICTS, type FindingCode } from '../../../../src/domain/verdict.ts';
import { AuditLog } from '../../../../src/flows/audit/audit-log.ts';
import { importBook } from '../../../../src/flows/book/import-book.ts';
import { type CheckedDeal, checkDeals } from '../../../../src/flows/deals/check-deal.ts';
import { type DealPage, pageOfDeals } from '../../../../src/flows/deals/list/list-all-deals.ts';
import type { Viewers } from '../../../../src/flows/deals/viewers.ts';
import type { ShowingContext } from '../../../../src/flows/deals/visible-deals.ts';
import { targetDay } from '../../../../src/rules/risk.ts';
import type { Store } from '../../../../src/store/open.ts';
import { AS_OF } from '../../../support/deals.ts';
import { viewersAt } from '../../../support/viewers.ts';
import { type BookRow, bytes, csv } from '../../book/books.ts';

const NOW = Date.parse(`${AS_OF}T12:00:00Z`);
export const ALL: DealListQuestion = { filters: {}, sort: [], group: null, folded: [] };

/** An admin who asks alone. */
export function admin(): Viewers {
  const viewers = viewersAt('ada@contoso.com');
  const viewer = { ...viewers.viewer, isAdmin: true };
  return { ...viewers, viewer, audience: [viewer] };
}

/** A store with a clock that a test sets. */
export class Listing {
  now = NOW;
  readonly context: ShowingContext;
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    const { db } = store;
    const now = () => this.now;
    const log = {
      error: (fields: object, message: string) => {
        throw new Error(`${message}: ${JSON.stringify(fields)}`);
      },
    };
    this.context = { db, now, audit: new AuditLog(db, log, now) };
  }

  /** Imports a book; what it says of deals that are there replaces what they say. */
  async take(rows: readonly BookRow[]): Promise<void> {
    const ignore = () => {};
    await importBook({
      db: this.#store.db,
      source: bytes(csv(rows)),
      importer: organisation('a system'),
      now: () => this.now,
      onProblem: ignore,
      onDeal: ignore,
    });
  }

  /** Every deal, judged as it is now, without the list. */
  async everyDeal(): Promise<readonly CheckedDeal[]> {
    const rows = await this.#store.db.selectFrom('deals').select('id').orderBy('id').execute();
    return checkDeals({ ...this.context, keepsNothing: true }, rows);
  }

  async page(
    question: DealListQuestion,
    viewers: Viewers = admin(),
    cursor: string | null = null,
    limit = 50,
  ): Promise<DealPage> {
    const page = await pageOfDeals(this.context, viewers, question, { cursor, limit });
    if (page === null) throw new Error('the cursor was refused');
    return page;
  }
}

function codesOf({ evaluation: { findings, contacts } }: CheckedDeal): FindingCode[] {
  return [...findings, ...contacts.flatMap((contact) => contact.findings)].map(({ code }) => code);
}

/** Whether a deal meets filters, said without SQL. */
export function isListed(one: CheckedDeal, filters: ListFilters): boolean {
  const { deal, evaluation } = one;
  const due = targetDay(deal);
  const among = (list: readonly string[] | undefined, value: string | null) =>
    list === undefined || list.includes(value ?? 'none');
  const within = (range: { from: unknown; to: unknown } | undefined, value: number | string | null) => {
    if (range === undefined || (range.from === null && range.to === null)) return true;
    if (value === null) return false;
    return (
      (range.from === null || value >= (range.from as typeof value)) &&
      (range.to === null || value <= (range.to as typeof value))
    );
  };
  const words = searchWords([deal.dealId, deal.customer, ...deal.customerDomains].join(' '));
  return (
    among(filters.verdict, evaluation.verdict) &&
    among(filters.risk, evaluation.risk) &&
    among(filters.stage, deal.stage) &&
    among(filters.cloud, deal.cloudScope) &&
    among(filters.program, deal.program) &&
    among(filters.transaction, deal.transaction) &&
    (filters.due === 'none' ? due === null : within(filters.due, due)) &&
    within(filters.daysLeft, evaluation.daysLeft) &&
    within(filters.value, deal.valueUsd) &&
    (filters.finding === undefined || filters.finding.some((code) => codesOf(one).includes(code))) &&
    (filters.words ?? []).every((word) => words.some((known) => known.startsWith(word))) &&
    (filters.text?.customer === undefined ||
      deal.customer.toLowerCase().includes(filters.text.customer.toLowerCase()))
  );
}

function some<T>(values: readonly T[]): fc.Arbitrary<T[] | undefined> {
  return fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined, freq: 3 });
}

const range = <T>(values: fc.Arbitrary<T>) =>
  fc.option(fc.record({ from: fc.option(values), to: fc.option(values) }), { nil: undefined });

/** Filters that meet some deals of `anyBook`. */
export const anyFilters: fc.Arbitrary<ListFilters> = fc
  .record({
    verdict: some(DEAL_VERDICTS),
    risk: some(RISKS),
    stage: some(STAGES),
    cloud: some(CLOUD_SCOPE_IDS),
    program: some(['EA', 'MPSA', 'none']),
    transaction: some([...TRANSACTIONS, 'none'] as const),
    finding: some<FindingCode>([
      'role-missing',
      'not-validated',
      'no-wsa',
      'evidence-stale',
      'quarter-close',
    ]),
    due: fc.oneof(
      range(fc.constantFrom('2026-06-12', '2026-06-28', '2026-07-31')),
      fc.constant('none' as const),
    ),
    daysLeft: range(fc.integer({ min: -5, max: 60 })),
    value: range(fc.constantFrom(0.5, 1, 1_000_000)),
    words: some(['d', 'cont', 'muller', '1', 'zzz']),
    text: fc.option(fc.record({ customer: fc.constantFrom('ont', 'M', '%', '_', 'ller &') }), {
      nil: undefined,
    }),
  })
  .map(
    (filters) =>
      // Most of the filters together leave nothing: of each book two or so are tried.
      Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as ListFilters,
  )
  .chain((filters) =>
    fc
      .subarray(Object.keys(filters), { maxLength: 2 })
      .map((kept) => Object.fromEntries(kept.map((key) => [key, filters[key as keyof ListFilters]]))),
  );

const anySort: fc.Arbitrary<ListSort[]> = fc.uniqueArray(
  fc.record({ column: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() }),
  { maxLength: 2, selector: ({ column }) => column },
);

export const anyQuestion: fc.Arbitrary<DealListQuestion> = fc.record({
  filters: anyFilters,
  sort: anySort,
  group: fc.option(fc.constantFrom(...GROUP_COLUMNS)),
  folded: fc.constant([]),
});
