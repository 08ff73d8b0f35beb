import { type Day, dayNumber } from '../domain/day.ts';
import type { Deal } from '../domain/deal.ts';
import { RISKS, type Risk, type Stage } from '../domain/ids.ts';
import type { DealVerdict } from '../domain/verdict.ts';
import type { RiskSteps, Thresholds } from '../policy/thresholds.ts';

/** A deal's target day: its close date, or its effective date. */
export function targetDay(deal: Pick<Deal, 'closeDate' | 'effectiveDate'>): Day | null {
  return deal.closeDate ?? deal.effectiveDate;
}

/** UTC calendar days from the as-of day to the target; null without a target. */
export function daysLeft(target: Day | null, asOfNumber: number): number | null {
  return target === null ? null : dayNumber(target) - asOfNumber;
}

/** Whether the target is near and in the last days of a fiscal quarter. */
export function isQuarterEnd(
  target: Day | null,
  days: number | null,
  { withinDays, lastDays, closingMonths }: Thresholds['quarterEnd'],
): boolean {
  if (target === null || days === null || days > withinDays) return false;
  const year = Number(target.slice(0, 4));
  const month = Number(target.slice(5, 7));
  if (!closingMonths.includes(month)) return false;
  // Day 0 of the next month is the last day of this one.
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Number(target.slice(8, 10)) > lastDay - lastDays;
}

const SETTLED: ReadonlySet<Stage> = new Set(['activated', 'closed', 'cancelled']);

/** Whether nothing is left to do on a deal. */
export function isSettled({ stage }: Pick<Deal, 'stage'>): boolean {
  return SETTLED.has(stage);
}

/** The risk to a deal's target date. */
export function riskOf(
  deal: Pick<Deal, 'stage' | 'submission'>,
  verdict: DealVerdict,
  days: number | null,
  quarterEnd: boolean,
  thresholds: Thresholds,
): Risk {
  if (verdict === 'ready' || isSettled(deal)) return 'none';
  const risk = byDaysLeft(days, verdict === 'blocked' ? thresholds.blocked : thresholds.unverified);
  const raised = deal.stage === 'on-hold' || deal.submission === 'manual-form' || quarterEnd;
  return raised ? (RISKS[RISKS.indexOf(risk) + 1] ?? risk) : risk;
}

function byDaysLeft(days: number | null, steps: RiskSteps): Risk {
  if (days === null || days > steps.medium) return 'low';
  if (days > steps.high) return 'medium';
  return days > steps.critical ? 'high' : 'critical';
}

/** Whether a risk counts as at risk: medium or higher. */
export function isAtRisk(risk: Risk): boolean {
  return RISKS.indexOf(risk) >= RISKS.indexOf('medium');
}
