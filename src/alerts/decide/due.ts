import type { Day } from '../../domain/day.ts';
import { RISKS, type Risk } from '../../domain/ids.ts';
import type { DealVerdict } from '../../domain/verdict.ts';
import { type Cadence, stepsOn } from '../../policy/cadence.ts';
import { isAtRisk } from '../../rules/risk.ts';
import type { AlertKind } from '../../store/schema/index.ts';

/** The weightiest first. */
export const ALERT_KINDS = [
  'escalated',
  'at-risk',
  'risk-rose',
  'days-left',
  'ready',
] as const satisfies readonly AlertKind[];
export type { AlertKind };

/** What alerts go by, as a deal was found at one look. */
export interface Seen {
  readonly verdict: DealVerdict;
  readonly risk: Risk;
  /** Null without a date. */
  readonly daysLeft: number | null;
  /** Who is to be told of it: the keys of the addresses of its PDM and its AE, each once. */
  readonly people: readonly string[];
}

export interface DueAlert {
  /** The key of an address. */
  readonly person: string;
  readonly kind: AlertKind;
  /** The days left that were reached, of `days-left`. */
  readonly step: number | null;
}

/**
 * Which alerts the change from the last look to this one makes due. Whoever is new on a deal hears how it stands,
 * as if it had come about now. `as-of` tells which days left count.
 * @param before null when the deal was never looked at
 */
export function whatIsDue(before: Seen | null, now: Seen, asOf: Day, cadence: Cadence): readonly DueAlert[] {
  return now.people.flatMap((person): DueAlert[] => {
    const known = before?.people.includes(person) ? before : null;
    const kind = changeOf(known, now, stepsOn(cadence, asOf));
    return kind === null ? [] : [{ person, ...kind }];
  });
}

/** What the change from one look to another has to tell whoever hears of both; of the later one alone where `before` is null. */
export function changeOf(
  before: Seen | null,
  now: Seen,
  steps: readonly number[],
): Omit<DueAlert, 'person'> | null {
  if (now.verdict === 'ready')
    return before && before.verdict !== 'ready' ? { kind: 'ready', step: null } : null;
  // Not ready and no risk: activated, closed or cancelled.
  if (now.risk === 'none') return null;
  const risk = before?.risk ?? 'none';
  if (isAtRisk(now.risk) && !isAtRisk(risk)) return { kind: 'at-risk', step: null };
  if (isAtRisk(now.risk) && RISKS.indexOf(now.risk) > RISKS.indexOf(risk))
    return { kind: 'risk-rose', step: null };
  const step = stepReached(before?.daysLeft ?? null, now.daysLeft, steps);
  return step === null ? null : { kind: 'days-left', step };
}

/**
 * The least number of days that was reached between two looks; null when none was. Days that were passed over while
 * nobody looked are not told one by one.
 */
function stepReached(before: number | null, now: number | null, steps: readonly number[]): number | null {
  if (now === null) return null;
  const least = steps.findLast((step) => now <= step);
  if (least === undefined) return null;
  return before === null || before > least ? least : null;
}

/** An alert that waits to be said. */
export interface Waiting {
  readonly kind: AlertKind;
  readonly risk: Risk;
  readonly step: number | null;
}

/** Whether an alert that waits is still true. */
export function stillHolds({ kind, risk, step }: Waiting, now: Seen): boolean {
  if (kind === 'ready') return now.verdict === 'ready';
  if (now.verdict === 'ready' || now.risk === 'none') return false;
  if (kind === 'escalated') return now.risk === 'critical';
  if (kind === 'at-risk') return isAtRisk(now.risk);
  if (kind === 'risk-rose') return RISKS.indexOf(now.risk) >= RISKS.indexOf(risk);
  return now.daysLeft !== null && step !== null && now.daysLeft <= step;
}

/** What an alert says has happened. */
export type News = Pick<DueAlert, 'kind' | 'step'>;

/** What a new alert says that takes the place of one that was not said yet: the weightier news of the two. */
export function weightier(waiting: News, due: News): News {
  if (waiting.kind === 'ready' || due.kind === 'ready') return { kind: due.kind, step: due.step };
  const [one, other] = [ALERT_KINDS.indexOf(waiting.kind), ALERT_KINDS.indexOf(due.kind)];
  return one <= other ? { kind: waiting.kind, step: waiting.step } : { kind: due.kind, step: due.step };
}
