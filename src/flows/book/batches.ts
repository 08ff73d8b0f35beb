import type { ColumnName } from '../../book/columns.ts';
import { DealBuilder, type DealStatement } from '../../book/deal-builder.ts';
import type { BookScope } from '../../book/diff.ts';
import type { Problem } from '../../book/problem.ts';
import { readRows } from '../../book/read-rows.ts';
import type { ReadRow } from '../../book/row.ts';
import { Staging } from '../../book/staging.ts';

/** What became of one deal of the book, or would become of it. */
export interface DealOutcome {
  readonly dealId: string;
  readonly kind: 'new' | 'changed' | 'unchanged' | 'refused';
  /** What changes, or why the deal is refused; in words. */
  readonly changes: readonly string[];
}

/** Bytes read so far, then rows written so far of all. */
export type ImportProgress =
  | { readonly phase: 'reading'; readonly bytes: number }
  | { readonly phase: 'writing'; readonly rows: number; readonly of: number };

/** A book on its way, and who is told what it holds. */
export interface BookOnItsWay {
  readonly source: AsyncIterable<Uint8Array>;
  readonly onProblem: (problem: Problem) => void;
  readonly onDeal: (outcome: DealOutcome) => void;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** Does something with some deals of a book, and says what became of each. */
export type TakeBatch = (
  batch: readonly DealStatement[],
  scope: BookScope,
) => Promise<readonly DealOutcome[]>;

/** Deals taken together: few enough to be undone together, many enough to be quick. */
const BATCH = 200;

/**
 * Reads a book, in bounded memory, and gives its deals to `take`, some at a time and each whole. Refused deals
 * are told of and never given.
 * @throws UnreadableBook before anything is given, when the file is no book
 */
export async function eachBatch(book: BookOnItsWay, take: TakeBatch): Promise<void> {
  const staging = await Staging.open();
  try {
    const scope = await stage(book, staging);
    let batch: DealStatement[] = [];
    let rows = 0;
    const pass = async (): Promise<void> => {
      if (batch.length > 0) (await take(batch, scope)).forEach(book.onDeal);
      batch = [];
      book.onProgress?.({ phase: 'writing', rows, of: staging.rows });
    };
    for (const ofDeal of staging.deals()) {
      rows += ofDeal.length;
      const statement = putTogether(ofDeal, book);
      if (statement) batch.push(statement);
      if (batch.length >= BATCH) await pass();
    }
    await pass();
  } finally {
    await staging.close();
  }
}

async function stage(book: BookOnItsWay, staging: Staging): Promise<BookScope> {
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
  for await (const batch of readRows(counted())) {
    columns = batch.columns;
    batch.problems.forEach(book.onProblem);
    for (const { problems } of batch.rows) problems.forEach(book.onProblem);
    const ofDeals = batch.rows.filter(({ dealId }) => dealId !== '');
    complete &&= ofDeals.length === batch.rows.length;
    staging.add(ofDeals);
  }
  return { columns, complete };
}

/** The deal its rows state, or null when it is refused, which is reported. */
function putTogether(rows: readonly ReadRow[], { onProblem, onDeal }: BookOnItsWay): DealStatement | null {
  const draft = new DealBuilder(rows[0]?.dealId ?? '', rows[0]?.line ?? 0);
  for (const row of rows) draft.add(row).forEach(onProblem);
  const { statement, problems } = draft.finish();
  problems.forEach(onProblem);
  if (!statement) onDeal({ dealId: draft.dealId, kind: 'refused', changes: [] });
  return statement;
}
