import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { dayOfInstant } from '../domain/day.ts';
import type { Deal } from '../domain/deal.ts';
import type { DealEvaluation } from '../domain/verdict.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../policy/thresholds.ts';
import { evaluateDeal, RULESET_VERSION } from '../rules/evaluate-deal.ts';
import { toWire } from '../rules/wire.ts';
import type { DealRow } from '../store/deal-row.ts';
import { type KeptEvaluation, keepEvaluations } from '../store/queries/evaluations.ts';
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
  const evaluatedAt = new Date(now()).toISOString();
  const rowOf = new Map(rows.map((row) => [row.deal_id, row]));
  const news = checked.flatMap(({ deal, evaluation }) => {
    const row = rowOf.get(deal.dealId);
    return row ? newEvaluation(row, evaluation, evaluatedAt) : [];
  });
  if (news.length > 0) await keepEvaluations(db, news);
  return checked;
}

/** The evaluation as it is to be kept; nothing when it is the one that was kept last. */
function newEvaluation(row: DealRow, evaluation: DealEvaluation, evaluatedAt: string): KeptEvaluation[] {
  const result = JSON.stringify(toWire(evaluation));
  const mark = createHash('sha1').update(`${RULESET_VERSION} ${result}`).digest('base64url');
  if (row.last_evaluation === mark) return [];
  const { asOf, policy, verdict, risk } = evaluation;
  return [
    {
      mark,
      row: {
        deal_ref: row.id,
        as_of: asOf,
        policy,
        ruleset: RULESET_VERSION,
        verdict,
        risk,
        result,
        evaluated_at: evaluatedAt,
      },
    },
  ];
}
