import type { Risk } from '../ids.ts';
import type { DealVerdict } from '../verdict.ts';
import { type AlertKind, isGoodNews } from './kinds.ts';

/** A deal as the last scan found it. */
interface Found {
  readonly verdict: DealVerdict;
  readonly risk: Risk;
}

/** An alert, as far as it matters to whether anything is left to be done about it. */
interface Settleable {
  readonly facts: { readonly kind: AlertKind };
  /** Null where no scan has found the deal. */
  readonly now: Found | null;
}

/** Whether a deal is ready, or settled (activated, closed, cancelled). */
export function isOver(now: Found | null): boolean {
  return now !== null && (now.verdict === 'ready' || now.risk === 'none');
}

/** Whether an alert needs no further act: it is good news, or its deal is ready or settled. */
export function isAlertSettled({ facts, now }: Settleable): boolean {
  return isGoodNews(facts.kind) || isOver(now);
}

/** Whether the reader of an alert may act on it. */
export function isOpen(alert: Settleable & { readonly isConcerned: boolean }): boolean {
  return alert.isConcerned && !isAlertSettled(alert);
}
