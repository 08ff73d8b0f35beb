import type { AskedAlert, Fate, WaitsFor } from '../../domain/alerts/fate.ts';
import { readReason, readReasonOrNull } from '../../domain/alerts/reason.ts';
import { minutesOf } from '../../domain/time/local-time.ts';
import type { Cadence } from '../../policy/cadence.ts';
import type { AlertRow } from '../../store/queries/alerts/alerts.ts';
import { AlertFactsSchema } from '../decide/alert-facts.ts';
import { hoursOf, type PersonSettings } from '../decide/person-settings.ts';
import { isDigestTime, isQuiet } from '../decide/timing.ts';
import type { Backup } from './backups.ts';

/** What the fate of the alerts of one person on one deal depends on. */
export interface FateContext {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly isStopped: boolean;
  /** The address key of the person. */
  readonly person: string;
  /** The end of a snooze, in milliseconds since the epoch; null for none. */
  readonly snoozedUntil: number | null;
  readonly settings: PersonSettings;
  readonly cadence: Cadence;
  /** The backups on the deal. */
  readonly backups: readonly Backup[];
}

const InsteadSchema = AlertFactsSchema.pick({ insteadOf: true }).catch({ insteadOf: null });

/** An alert and what became of it. */
export function askedAlert(row: AlertRow, context: FateContext): AskedAlert {
  const { kind, step, risk, entered_at } = row;
  const { insteadOf } = InsteadSchema.parse(JSON.parse(row.facts));
  return { kind, step, risk, dueSince: entered_at, insteadOf, fate: fateOf(row, context) };
}

function fateOf(row: AlertRow, context: FateContext): Fate {
  const reason = readReasonOrNull(row.reason);
  const at = row.settled_at ?? row.begun_at ?? row.entered_at;
  switch (row.state) {
    case 'sent': {
      const sentAt = row.begun_at ?? at;
      const isOfThis = ({ insteadOf, since }: Backup) => insteadOf === context.person && since >= sentAt;
      const backup = row.escalation === 'entered' ? context.backups.find(isOfThis) : undefined;
      return { kind: 'sent', at: sentAt, route: row.route, how: reason, passedOn: backup?.person ?? null };
    }
    case 'sending':
      return { kind: 'sending' };
    case 'pending':
      return { kind: 'waits', until: row.due_at, for: waitsFor(row, context) };
    case 'in_doubt':
      return { kind: 'in-doubt', at, reason };
    case 'suppressed':
    case 'cancelled':
    case 'parked':
      return { kind: row.state, at, reason };
  }
}

function waitsFor({ due_at, way, reason }: AlertRow, context: FateContext): WaitsFor {
  const { at, isStopped, snoozedUntil, settings, cadence } = context;
  const dueAt = Date.parse(due_at);
  if (isStopped) return { code: 'stopped' };
  if (snoozedUntil !== null && snoozedUntil > at && dueAt >= snoozedUntil) return { code: 'snooze' };
  if (dueAt <= at) return reason === null ? { code: 'turn' } : { code: 'retry', reason: readReason(reason) };
  const hours = hoursOf(settings, cadence);
  // Nothing else puts off what is sent at once, or moves a digest to a time that is none.
  if (way === 'at-once' || !isDigestTime(dueAt, hours, cadence)) return { code: 'scan' };
  const { digestAt, quiet } = hours;
  const isHeldBack = quiet !== null && isQuiet(minutesOf(digestAt), { quiet });
  return { code: 'digest', quietUntil: isHeldBack ? quiet.to : null };
}
