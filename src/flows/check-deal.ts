import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { type Day, dayOfInstant } from '../domain/day.ts';
import type { Deal } from '../domain/deal.ts';
import type { DealEvaluation } from '../domain/verdict.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../policy/thresholds.ts';
import { evaluateDeal, RULESET_VERSION } from '../rules/evaluate-deal.ts';
import { toWire } from '../rules/wire.ts';
import type { DealRow } from '../store/deal-row.ts';
import { keepEvaluation } from '../store/queries/evaluations.ts';
import type { Schema } from '../store/schema.ts';
import { loadDealFiles } from './load-deal-files.ts';

/** What the flows that judge deals are given. */
export interface JudgingContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly thresholds?: Thresholds;
}

/** A deal and what was decided about it. */
export interface CheckedDeal {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
}

/** Judges deals of the store as of today (UTC), and keeps each evaluation that says something new. */
export async function checkDeals(context: JudgingContext, rows: readonly DealRow[]): Promise<CheckedDeal[]> {
  const { db, now, thresholds = DEFAULT_THRESHOLDS } = context;
  const asOf = dayOfInstant(now());
  const files = await loadDealFiles(db, rows);
  const checked = files.map((file) => ({
    deal: file.deal,
    evaluation: evaluateDeal(file, asOf, thresholds),
  }));
  for (const [at, row] of rows.entries()) {
    const evaluation = checked[at]?.evaluation;
    if (evaluation) await keepIfNew(db, row, evaluation, asOf, now());
  }
  return checked;
}

async function keepIfNew(
  db: Kysely<Schema>,
  row: DealRow,
  evaluation: DealEvaluation,
  asOf: Day,
  now: number,
): Promise<void> {
  const result = JSON.stringify(toWire(evaluation));
  const mark = createHash('sha1').update(`${RULESET_VERSION} ${result}`).digest('base64url');
  if (row.last_evaluation === mark) return;
  const { policy, verdict, risk } = evaluation;
  const evaluated_at = new Date(now).toISOString();
  await keepEvaluation(
    db,
    { deal_ref: row.id, as_of: asOf, policy, ruleset: RULESET_VERSION, verdict, risk, result, evaluated_at },
    mark,
  );
}
