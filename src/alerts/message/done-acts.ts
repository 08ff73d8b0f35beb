import type { AlertActRow } from '../../store/queries/alerts/people.ts';
import type { AlertActKind } from '../../store/schema/index.ts';
import { type ActsInForce, actsInForce } from '../decide/overrides.ts';

/** An act about the alerts on a deal, for people to read. */
export interface DoneAct {
  readonly act: AlertActKind;
  /** The name of whoever did it. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** ISO 8601: the end of a snooze. */
  readonly until: string | null;
  /** Of a snooze: why, as it was typed. */
  readonly reason: string | null;
  /** Of a hand-over: the address key of the colleague. */
  readonly to: string | null;
}

/** The acts in force for the reader of one alert: an acknowledgement of an alert before it does not count. */
export type InForce = ActsInForce<DoneAct>;

export function doneAct({ act, by_name, at, until, reason, to_key }: AlertActRow): DoneAct {
  return { act, by: by_name, at, until, reason, to: to_key };
}

/** The acts in force for one alert: of what was acknowledged only this alert counts, of snoozes only one that goes on. */
export function inForceNow(acts: readonly DoneAct[], sentAt: string, now: number): InForce {
  const inForce = actsInForce(acts);
  const { acknowledged, snoozed } = inForce;
  return {
    ...inForce,
    acknowledged: acknowledged && acknowledged.at >= sentAt ? acknowledged : null,
    snoozed: snoozed?.until && Date.parse(snoozed.until) > now ? snoozed : null,
  };
}
