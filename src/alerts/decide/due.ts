import { ALERT_KINDS, type AlertKind, isGoodNews } from '../../domain/alerts/kinds.ts';
import type { Day } from '../../domain/day.ts';
import { RISKS, type Risk } from '../../domain/ids.ts';
import type { DealVerdict } from '../../domain/verdict.ts';
import { type Cadence, stepsOn } from '../../policy/cadence.ts';
import { isAtRisk } from '../../rules/risk.ts';

/** The standing of a deal at one scan, as far as alerts depend on it. */
export interface Seen {
  readonly verdict: DealVerdict;
  readonly risk: Risk;
  /** UTC calendar days to the target day; null when the deal has no date. */
  readonly daysLeft: number | null;
  /** The address keys of the deal's PDM and AE, each once. */
  readonly people: readonly string[];
}

/** The event that an alert states. */
export interface News {
  readonly kind: AlertKind;
  /** For `days-left`, the number of days that was reached, one of the steps of the cadence; else null. */
  readonly step: number | null;
}

export interface DueAlert extends News {
  /** The address key of the PDM or AE for whom the alert is due. */
  readonly person: string;
}

/** An alert that is stored and not sent yet. */
export interface Waiting extends News {
  /** The risk of the deal when the alert became due. */
  readonly risk: Risk;
}

interface KindRules {
  /**
   * The step for which the change from one scan to the next makes an alert of this kind due (null for a kind without
   * steps); undefined when none is due. `before` is null for a deal, or a person, that was not there before.
   */
  readonly dueStep: (before: Seen | null, now: Seen, steps: readonly number[]) => number | null | undefined;
  /** Whether a waiting alert of this kind is still true of the deal as it is now. */
  readonly holds: (waiting: Waiting, now: Seen) => boolean;
}

const RULES: Readonly<Record<AlertKind, KindRules>> = {
  escalated: {
    // Made due by the silence of a reader (`escalate`), not by a change of the deal.
    dueStep: () => undefined,
    holds: (_, now) => isOpen(now) && now.risk === 'critical',
  },
  'at-risk': {
    dueStep: (before, now) =>
      isOpen(now) && isAtRisk(now.risk) && !isAtRisk(before?.risk ?? 'none') ? null : undefined,
    holds: (_, now) => isOpen(now) && isAtRisk(now.risk),
  },
  'risk-rose': {
    dueStep: (before, now) =>
      isOpen(now) && isAtRisk(now.risk) && riskIndex(now.risk) > riskIndex(before?.risk ?? 'none')
        ? null
        : undefined,
    holds: ({ risk }, now) => isOpen(now) && riskIndex(now.risk) >= riskIndex(risk),
  },
  'days-left': {
    dueStep: (before, now, steps) =>
      isOpen(now) ? (stepReached(before?.daysLeft ?? null, now.daysLeft, steps) ?? undefined) : undefined,
    holds: ({ step }, now) => isOpen(now) && now.daysLeft !== null && step !== null && now.daysLeft <= step,
  },
  ready: {
    dueStep: (before, now) =>
      now.verdict === 'ready' && before !== null && before.verdict !== 'ready' ? null : undefined,
    holds: (_, now) => now.verdict === 'ready',
  },
};

/** Whether alerts may be due about a deal: it is neither ready nor settled (activated, closed or cancelled). */
export function isOpen({ verdict, risk }: Pick<Seen, 'verdict' | 'risk'>): boolean {
  return verdict !== 'ready' && risk !== 'none';
}

function riskIndex(risk: Risk): number {
  return RISKS.indexOf(risk);
}

/**
 * The alerts that the change of a deal since the scan before makes due, at most one for each of its people. A person
 * who is new on the deal is notified of its standing as if it had just come about.
 * @param before null for a deal that was never scanned
 * @param asOf the day of the scan; the steps of the cadence depend on its month
 */
export function whatIsDue(before: Seen | null, now: Seen, asOf: Day, cadence: Cadence): readonly DueAlert[] {
  return now.people.flatMap((person): DueAlert[] => {
    const known = before?.people.includes(person) ? before : null;
    const news = changeOf(known, now, stepsOn(cadence, asOf));
    return news === null ? [] : [{ person, ...news }];
  });
}

/**
 * The news in the change from one scan to the next, the gravest kind that applies; null when there is none.
 * @param before null for a reader who was not on the deal then
 */
export function changeOf(before: Seen | null, now: Seen, steps: readonly number[]): News | null {
  for (const kind of ALERT_KINDS) {
    const step = RULES[kind].dueStep(before, now, steps);
    if (step !== undefined) return { kind, step };
  }
  return null;
}

/**
 * The least of the steps that was reached between two scans; null when none was. Steps that were passed between two
 * scans are not notified one by one.
 */
function stepReached(before: number | null, now: number | null, steps: readonly number[]): number | null {
  if (now === null) return null;
  const least = steps.findLast((step) => now <= step);
  if (least === undefined) return null;
  return before === null || before > least ? least : null;
}

/** Whether a waiting alert is still true of the deal as it is now. */
export function stillHolds(waiting: Waiting, now: Seen): boolean {
  return RULES[waiting.kind].holds(waiting, now);
}

/** The news of an alert that replaces a waiting one: the graver of the two; good and bad news do not mix. */
export function weightier(waiting: News, due: News): News {
  const newer = { kind: due.kind, step: due.step };
  if (isGoodNews(waiting.kind) || isGoodNews(due.kind)) return newer;
  const isGraver = ALERT_KINDS.indexOf(waiting.kind) <= ALERT_KINDS.indexOf(due.kind);
  return isGraver ? { kind: waiting.kind, step: waiting.step } : newer;
}
