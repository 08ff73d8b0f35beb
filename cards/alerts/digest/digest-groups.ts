import { type AlertKind, isGoodNews } from '../../../src/domain/alerts/kinds.ts';
import { isOpen } from '../../../src/domain/alerts/settled.ts';

import { DEAL_VERDICTS, type DealVerdict } from '../../../src/domain/verdict.ts';
import { priorityOf } from '../../../src/rules/priority.ts';
import type { SaidAlertView } from '../views.ts';

/** The groups of a digest, in their order. `followed`: deals that its reader began to follow, many at once. */
export const DIGEST_GROUPS = ['followed', 'new', 'worse', 'due-soon', 'resolved'] as const;
export type DigestGroup = (typeof DIGEST_GROUPS)[number];

const GROUP_OF: Readonly<Record<AlertKind, DigestGroup>> = {
  escalated: 'worse',
  'at-risk': 'new',
  'risk-rose': 'worse',
  'days-left': 'due-soon',
  ready: 'resolved',
};

export function groupOf(alert: SaidAlertView): DigestGroup {
  const { facts } = alert;
  if (!isOpen(alert) || isGoodNews(facts.kind)) return 'resolved';
  if (facts.followed !== null) return 'followed';
  return facts.isReminder ? 'due-soon' : GROUP_OF[facts.kind];
}

/** The alerts of a digest: what is due today first, then the gravest, and what is done last. */
export function gravestFirst(alerts: readonly SaidAlertView[]): readonly SaidAlertView[] {
  return alerts.toSorted(
    (one, other) =>
      Number(isDueToday(other)) - Number(isDueToday(one)) ||
      weight(other) - weight(one) ||
      daysOf(one) - daysOf(other) ||
      one.id - other.id,
  );
}

function isDueToday(alert: SaidAlertView): boolean {
  return isOpen(alert) && alert.facts.daysLeft === 0;
}

/** As what is to be done is ranked elsewhere; an alert does not know what its deal is worth. */
function weight(alert: SaidAlertView): number {
  const { risk, daysLeft } = alert.facts;
  return isOpen(alert) ? priorityOf({ risk, daysLeft, valueUsd: null }) : -1;
}

function daysOf({ facts }: SaidAlertView): number {
  return facts.daysLeft ?? Number.MAX_SAFE_INTEGER;
}

/** How many deals the reader of a digest began to follow, of each verdict; those of no verdict are left out. */
export function followedVerdicts(
  alerts: readonly SaidAlertView[],
): readonly { readonly verdict: DealVerdict; readonly count: number }[] {
  const bundles = new Map(
    alerts.flatMap(({ facts: { followed } }) => (followed ? [[followed.bundle, followed.verdicts]] : [])),
  );
  return DEAL_VERDICTS.flatMap((verdict) => {
    const count = [...bundles.values()].reduce((sum, verdicts) => sum + (verdicts[verdict] ?? 0), 0);
    return count === 0 ? [] : [{ verdict, count }];
  });
}
