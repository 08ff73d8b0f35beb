import { CompiledQuery, type Kysely, type Selectable, type Transaction } from 'kysely';
import { inChunks } from '../../db/chunks.ts';
import { dialectOf } from '../../db/dialect.ts';
import type { EvaluationTable, Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type EvaluationRow = Selectable<EvaluationTable>;
export type NewEvaluation = Omit<EvaluationRow, 'id'>;

/** An evaluation to keep, and the mark its deal gets to tell that it is the last one. */
export interface KeptEvaluation {
  readonly row: NewEvaluation;
  readonly mark: string;
}

/** Keeps evaluations and notes on each deal which one is the last; all or nothing. */
export async function keepEvaluations(
  db: Kysely<Schema>,
  evaluations: readonly KeptEvaluation[],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await inChunks(
      evaluations.map(({ row }) => row),
      (rows) => transaction.insertInto('evaluations').values(rows).execute(),
    );
    // Written out: to build the statement for each deal takes three times as long as to run it.
    const { parameter } = dialectOf(transaction);
    const statement = `update deals set last_evaluation = ${parameter(1)} where id = ${parameter(2)}`;
    for (const { row, mark } of evaluations)
      await transaction.executeQuery(CompiledQuery.raw(statement, [mark, row.deal_ref]));
  });
}

/** The evaluations of a deal, the newest first. */
export async function evaluationsOf(db: Db, dealRef: number, limit: number): Promise<EvaluationRow[]> {
  return db
    .selectFrom('evaluations')
    .selectAll()
    .where('deal_ref', '=', dealRef)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
