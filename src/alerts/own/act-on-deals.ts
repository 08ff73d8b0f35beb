import type { Viewers } from '../../flows/deals/viewers.ts';
import type { DoneAct } from '../message/done-acts.ts';
import type { AlertAct, PLAIN_ACTS } from '../respond/act-on-alerts.ts';
import { type Carried, carryOut } from '../respond/carry-out.ts';
import { isUndoing } from '../respond/past-acts.ts';
import { statedEnd } from '../respond/snooze.ts';
import { type AskedAlerts, alertsToActOn, type DealAlerts, type FoundAlerts } from './deal-alerts.ts';
import type { OwnContext } from './own-context.ts';

/** An act as somebody states it: a snooze ends with a day, by their own calendar, or at an instant. */
export type StatedAct =
  | { readonly act: (typeof PLAIN_ACTS)[number] }
  /** `until`: a day, `YYYY-MM-DD`, or an instant, ISO 8601. */
  | { readonly act: 'snooze'; readonly until: string; readonly reason: string }
  | Extract<AlertAct, { act: 'hand-over' }>;

export type DealActOutcome =
  | Exclude<FoundAlerts, { kind: 'alerts' }>
  /** The deal is ready or settled: nothing is left to be done. */
  | { readonly kind: 'over' }
  /** Nothing was sent that could be acknowledged. */
  | { readonly kind: 'nothing-sent' }
  | (Carried<DoneAct> & { readonly alerts: DealAlerts });

/** Does something about the alerts on one deal, with an entry in the audit log. */
export async function actOnDeal(
  context: OwnContext,
  viewers: Viewers,
  asked: AskedAlerts,
  stated: StatedAct,
): Promise<DealActOutcome> {
  const found = await alertsToActOn(context, viewers, asked);
  if (found.kind !== 'alerts') return found;
  const { alerts } = found;
  if (alerts.isOver && !isUndoing(stated.act)) return { kind: 'over' };
  if (stated.act === 'acknowledge' && alerts.sentAt === null) return { kind: 'nothing-sent' };
  const act = actOf(stated, context.now(), alerts.zone);
  if ('why' in act) return { ...act, alerts };
  const carried = await carryOut(context, viewers, alerts, act);
  if (carried.kind !== 'done') return { ...carried, alerts };
  const after = await alertsToActOn(context, viewers, asked);
  // As it is after the act; who hands a deal over stays concerned by it.
  return { ...carried, alerts: after.kind === 'alerts' ? after.alerts : alerts };
}

function actOf(
  stated: StatedAct,
  now: number,
  zone: string,
): AlertAct | { readonly kind: 'refused'; readonly why: string } {
  if (stated.act !== 'snooze') return stated;
  const { act, until, reason } = stated;
  const end = statedEnd(until, now, zone);
  return end.kind === 'refused' ? end : { act, reason, until: end.until };
}
