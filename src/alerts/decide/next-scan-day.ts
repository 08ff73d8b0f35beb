import type { AlertKind } from '../../domain/alerts/kinds.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { Deal } from '../../domain/deal.ts';
import type { DealEvaluation } from '../../domain/verdict.ts';
import type { Cadence } from '../../policy/cadence.ts';
import type { Thresholds } from '../../policy/thresholds.ts';
import { judgingCounts, lapseDays, POLICY_DAYS, staleDay } from '../../rules/next-change-day.ts';
import { targetDay } from '../../rules/risk.ts';

/** The numbers of days left at which an alert of a kind may become due though the deal's verdict and risk stay. */
const DUE_AT: Readonly<Record<AlertKind, (cadence: Cadence) => readonly number[]>> = {
  escalated: () => [],
  'at-risk': () => [],
  'risk-rose': () => [],
  'days-left': ({ steps, june }) => [...steps, ...june.steps],
  ready: () => [],
};

/**
 * The next day on which time alone may change the verdict or the risk of a deal, or make an alert due; no scan needs to
 * judge the deal before. Null when there is no such day.
 */
export function nextScanDay(
  deal: Deal,
  evaluation: DealEvaluation,
  thresholds: Thresholds,
  cadence: Cadence,
): Day | null {
  const { asOf, risk, verdict } = evaluation;
  const isSettled = verdict !== 'ready' && risk === 'none';
  if (isSettled || deal.stage === 'closed' || deal.stage === 'cancelled' || deal.stage === 'activated')
    return null;
  const days = [
    ...POLICY_DAYS,
    ...(verdict === 'ready' ? [] : countedDays(deal, thresholds, cadence)),
    ...staleDays(evaluation, thresholds),
    ...lapseDays(deal),
  ];
  return days.filter((day) => day > asOf).toSorted()[0] ?? null;
}

/** The days on which the deal's days left reach a number that the judgement or an alert depends on. */
function countedDays(deal: Deal, thresholds: Thresholds, cadence: Cadence): Day[] {
  const target = targetDay(deal);
  if (target === null) return [];
  const counts = new Set([
    ...Object.values(DUE_AT).flatMap((dueAt) => dueAt(cadence)),
    ...judgingCounts(thresholds),
  ]);
  return [...counts].map((count) => addDays(target, -count));
}

/** The days on which the checks of contacts that count today become too old to count. */
function staleDays({ contacts }: DealEvaluation, thresholds: Thresholds): Day[] {
  return contacts
    .flatMap(({ evidence }) => [evidence.vlCentral, evidence.signIn])
    .flatMap((piece) => (piece ? [staleDay(piece.validatedAt, thresholds)] : []));
}
