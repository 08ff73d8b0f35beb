import { type PastEvaluation, WireEvaluationSchema } from '../../rules/wire.ts';
import type { HistoryRow } from '../../store/queries/deals/evaluation-history.ts';

/** The day of an evaluation and its days left, which alone change from day to day. */
const DATED = /"(?:asOf|daysLeft)":(?:"[^"]*"|-?\d+|null),?/g;

/**
 * The evaluations of a deal, the oldest first, without those that repeat the one before. One that this version can't read
 * is passed over.
 */
export function pastEvaluations(rows: readonly HistoryRow[]): PastEvaluation[] {
  const past: PastEvaluation[] = [];
  let last = '';
  for (const { evaluated_at, ruleset, result } of rows) {
    // Comparing texts is a hundred times as fast as parsing them, and a deal is judged anew each day that it is looked at.
    const decided = `${ruleset} ${result.replace(DATED, '')}`;
    if (decided === last) continue;
    last = decided;
    const wire = WireEvaluationSchema.safeParse(JSON.parse(result));
    if (wire.success) past.push({ at: Date.parse(evaluated_at), ruleset, wire: wire.data });
  }
  return past;
}
