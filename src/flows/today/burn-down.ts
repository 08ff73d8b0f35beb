import { append } from '../../domain/collections.ts';
import { type Day, dayOfInstant } from '../../domain/day.ts';
import { maySee } from '../../domain/people/audience.ts';
import { type Quarter, quarterOf } from '../../domain/time/quarter.ts';
import { type BurnDownDay, type BurningDeal, burnDown } from '../../forecast/burn-down.ts';
import { DEFAULT_THRESHOLDS } from '../../policy/thresholds.ts';
import { dealOfRow } from '../../store/queries/deals/deal-row.ts';
import type { OfPeople } from '../../store/queries/deals/deals.ts';
import { dealsDueBetween } from '../../store/queries/deals/due-between.ts';
import { type StoredVerdict, storedVerdicts } from '../../store/queries/deals/evaluation-history.ts';
import { dueDay } from '../../store/queries/deals/filters.ts';
import type { JudgingContext } from '../deals/check-deal.ts';
import type { Viewers } from '../deals/viewers.ts';

/** The most deals that a burn-down counts, those due first. */
const MOST_DEALS = 2000;

/** The burn-down of the deals due in the fiscal quarter of today. */
export interface QuarterBurnDown {
  readonly quarter: Quarter;
  readonly today: Day;
  readonly days: readonly BurnDownDay[];
  /** The deals counted. */
  readonly deals: number;
  /** Whether more are due than were counted. */
  readonly more: boolean;
}

/**
 * The burn-down of the deals of some people due this quarter, of those the viewers may see, from their stored evaluations.
 * A deal that is activated or closed counts as ready, a cancelled one not at all; which deals are due is read as of today.
 */
export async function quarterBurnDown(
  { db, now, thresholds = DEFAULT_THRESHOLDS }: JudgingContext,
  { audience }: Viewers,
  of: OfPeople,
): Promise<QuarterBurnDown> {
  const today = dayOfInstant(now());
  const quarter = quarterOf(today, thresholds.quarterEnd.closingMonths);
  const rows = await dealsDueBetween(db, of, quarter, MOST_DEALS + 1);
  const shown = rows.slice(0, MOST_DEALS).filter((row) => maySee(audience, dealOfRow(row)));
  const byDeal = new Map<number, StoredVerdict[]>();
  const refs = shown.map(({ id }) => id);
  for (const verdict of await storedVerdicts(db, refs)) append(byDeal, verdict.deal_ref, verdict);
  const deals = shown.map(
    (row): BurningDeal => ({
      target: dueDay(row) ?? quarter.to,
      verdicts: (byDeal.get(row.id) ?? []).map(({ evaluated_at, verdict, risk }) => ({
        day: evaluated_at.slice(0, 10),
        // Nothing is left to do on a deal without a risk.
        verdict: risk === 'none' ? 'ready' : verdict,
      })),
    }),
  );
  return {
    quarter,
    today,
    days: burnDown(deals, quarter, today),
    deals: deals.length,
    more: rows.length > MOST_DEALS,
  };
}
