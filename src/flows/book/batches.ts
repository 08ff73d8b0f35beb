import { DateOrders } from '../../book/cells/dates.ts';
import type { ColumnName } from '../../book/columns.ts';
import { DealBuilder, type DealStatement } from '../../book/deal-builder.ts';
import type { BookScope } from '../../book/diff.ts';
import type { Problem } from '../../book/problem.ts';
import { type ReadingOptions, readRows } from '../../book/read-rows.ts';
import { ReadingTally } from '../../book/reading.ts';
import type { ReadRow } from '../../book/row.ts';
import { settled } from '../../book/settle-dates.ts';
import { Staging } from '../../book/staging.ts';

/** The outcome for one deal of an import of a book, or of its preview. */
export interface ImportOutcome {
  readonly dealId: string;
  /** The customer as the book states it, else as it is stored; null for a refused deal whose rows state none. */
  readonly customer: string | null;
  readonly kind: 'new' | 'changed' | 'unchanged' | 'refused';
  /** The changes, or why the deal is refused; in words. */
  readonly changes: readonly string[];
}

/** Progress of an import: bytes read so far, then rows written so far of all. */
export type ImportProgress =
  | { readonly phase: 'reading'; readonly bytes: number }
  | { readonly phase: 'writing'; readonly rows: number; readonly of: number };

/** A book being read, and the callbacks for what it holds. */
export interface BookOnItsWay {
  readonly source: AsyncIterable<Uint8Array>;
  /** What people have said of the book. */
  readonly reading?: ReadingOptions | undefined;
  readonly onProblem: (problem: Problem) => void;
  readonly onDeal: (outcome: ImportOutcome) => void;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** Processes some deals of a book; resolves to their outcomes. */
export type TakeBatch = (
  batch: readonly DealStatement[],
  scope: BookScope,
) => Promise<readonly ImportOutcome[]>;

/** Deals processed together: few enough to be rolled back together, many enough to be fast. */
const BATCH = 200;

/**
 * Reads a book in bounded memory and passes its deals to `take`, each whole and `BATCH` at a time. Refused deals are
 * reported by `onDeal` and never passed.
 * @throws UnreadableBook if the file is no book, before any deal is passed
 */
export async function eachBatch(book: BookOnItsWay, take: TakeBatch): Promise<void> {
  const staging = await Staging.open();
  try {
    const readings = new ReadingTally();
    const onProblem = (problem: Problem): void => {
      if (!readings.take(problem)) book.onProblem(problem);
    };
    const { scope, orders } = await stage({ ...book, onProblem }, staging);
    let batch: DealStatement[] = [];
    let rows = 0;
    const pass = async (): Promise<void> => {
      if (batch.length > 0) (await take(batch, scope)).forEach(book.onDeal);
      batch = [];
      book.onProgress?.({ phase: 'writing', rows, of: staging.rows });
    };
    for (const ofDeal of staging.deals()) {
      rows += ofDeal.length;
      const statement = putTogether(ofDeal, orders, { ...book, onProblem });
      if (statement) batch.push(statement);
      if (batch.length >= BATCH) await pass();
    }
    await pass();
    readings.problems().forEach(book.onProblem);
  } finally {
    await staging.close();
  }
}

async function stage(
  book: BookOnItsWay,
  staging: Staging,
): Promise<{ readonly scope: BookScope; readonly orders: DateOrders }> {
  let orders = new DateOrders();
  let columns: readonly ColumnName[] = [];
  let complete = true;
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of book.source) {
      yield chunk;
      bytes += chunk.length;
      book.onProgress?.({ phase: 'reading', bytes });
    }
  }
  for await (const batch of readRows(counted(), book.reading)) {
    ({ columns, orders } = batch);
    batch.problems.forEach(book.onProblem);
    for (const { problems } of batch.rows) problems.forEach(book.onProblem);
    const ofDeals = batch.rows.filter(({ dealId }) => dealId !== '');
    complete &&= ofDeals.length === batch.rows.length;
    staging.add(ofDeals);
  }
  return { scope: { columns, complete }, orders };
}

/** The deal that its rows state; null for a refused one, which is reported. */
function putTogether(
  rows: readonly ReadRow[],
  orders: DateOrders,
  { onProblem, onDeal }: Pick<BookOnItsWay, 'onProblem' | 'onDeal'>,
): DealStatement | null {
  const draft = new DealBuilder(rows[0]?.dealId ?? '', rows[0]?.line ?? 0);
  for (const row of rows) {
    const whole = settled(row, orders);
    if (whole !== row) whole.problems.forEach(onProblem);
    draft.add(whole).forEach(onProblem);
  }
  const { statement, problems } = draft.finish();
  problems.forEach(onProblem);
  if (!statement) onDeal({ dealId: draft.dealId, customer: draft.customer, kind: 'refused', changes: [] });
  return statement;
}
