import type { AlertKind } from '../../domain/alert-kinds.ts';
import { type AlertReason, readReason, readReasonOrNull } from '../../domain/alert-reason.ts';
import type { Risk } from '../../domain/ids.ts';
import type { Cadence } from '../../policy/cadence.ts';
import type { AlertRow } from '../../store/queries/alerts/alerts.ts';
import type { AlertRoute } from '../../store/schema/index.ts';
import { AlertFactsSchema } from '../decide/alert-facts.ts';
import { minutesOf } from '../decide/local-time.ts';
import { hoursOf, type PersonSettings } from '../decide/person-settings.ts';
import { isQuiet } from '../decide/timing.ts';
import type { Backup } from './backups.ts';

/** What became of one alert. Instants are ISO 8601. */
export type Fate =
  /** `passedOn`: the address key of the backup who was notified because the reader had not answered; null for nobody. */
  | {
      readonly kind: 'sent';
      readonly at: string;
      readonly route: AlertRoute | null;
      readonly how: AlertReason | null;
      readonly passedOn: string | null;
    }
  | { readonly kind: 'sending' }
  | { readonly kind: 'waits'; readonly until: string; readonly for: WaitsFor }
  | {
      readonly kind: 'suppressed' | 'cancelled' | 'parked' | 'in-doubt';
      readonly at: string;
      /** Null where none was stored. */
      readonly reason: AlertReason | null;
    };

export type WaitsFor =
  /** An admin has stopped all alerts. */
  | { readonly code: 'stopped' }
  /** The end of a snooze. */
  | { readonly code: 'snooze' }
  /** The next digest; with `quietUntil`, that lies in the quiet hours, and comes when they end. */
  | { readonly code: 'digest'; readonly quietUntil: string | null }
  /** The next attempt: the last one failed. */
  | { readonly code: 'retry'; readonly reason: AlertReason }
  /** Its turn: it is due. */
  | { readonly code: 'turn' };

/** One alert that was due to somebody who asks what became of it. */
export interface AskedAlert {
  readonly kind: AlertKind;
  /** Of `days-left`: the number of days that was reached. */
  readonly step: number | null;
  readonly risk: Risk;
  /** When it became due, ISO 8601. */
  readonly dueSince: string;
  /** The address key of the person whose alert it was, where it was the asker's only in their place. */
  readonly insteadOf: string | null;
  readonly fate: Fate;
}

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
  if (way === 'at-once') return { code: 'turn' };
  const { digestAt, quiet } = hoursOf(settings, cadence);
  const isHeldBack = quiet !== null && isQuiet(minutesOf(digestAt), { quiet });
  return { code: 'digest', quietUntil: isHeldBack ? quiet.to : null };
}
