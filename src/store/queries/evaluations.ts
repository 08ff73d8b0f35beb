import type { Kysely, Selectable, Transaction } from 'kysely';
import type { EvaluationTable, Schema } from '../schema.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type EvaluationRow = Selectable<EvaluationTable>;
export type NewEvaluation = Omit<EvaluationRow, 'id'>;

/** Keeps an evaluation and notes on the deal which one is the last; both or neither. */
export async function keepEvaluation(
  db: Kysely<Schema>,
  evaluation: NewEvaluation,
  lastEvaluation: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('evaluations').values(evaluation).execute();
    await transaction
      .updateTable('deals')
      .set({ last_evaluation: lastEvaluation })
      .where('id', '=', evaluation.deal_ref)
      .execute();
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
