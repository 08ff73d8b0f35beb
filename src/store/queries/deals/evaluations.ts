import { CompiledQuery, type Kysely, type Selectable, type Transaction } from 'kysely';
import { inChunks } from '../../db/chunks.ts';
import { dialectOf } from '../../db/dialect.ts';
import type { EvaluationTable, Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type EvaluationRow = Selectable<EvaluationTable>;
export type NewEvaluation = Omit<EvaluationRow, 'id'>;

/** An evaluation to store, and the `last_evaluation` of its deal. */
export interface KeptEvaluation {
  readonly row: NewEvaluation;
  readonly lastEvaluation: string;
}

/** Stores evaluations and the `last_evaluation` of each deal; all or nothing. */
export async function keepEvaluations(
  db: Kysely<Schema>,
  evaluations: readonly KeptEvaluation[],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await inChunks(
      evaluations.map(({ row }) => row),
      (rows) => transaction.insertInto('evaluations').values(rows).execute(),
    );
    // SQL text, as building the statement for each deal takes three times as long as running it.
    const { parameter } = dialectOf(transaction);
    const statement = `update deals set last_evaluation = ${parameter(1)} where id = ${parameter(2)}`;
    for (const { row, lastEvaluation } of evaluations)
      await transaction.executeQuery(CompiledQuery.raw(statement, [lastEvaluation, row.deal_ref]));
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
