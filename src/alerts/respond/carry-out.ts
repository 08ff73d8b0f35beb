import { addressKey } from '../../domain/address.ts';
import type { AuditDetail } from '../../domain/audit/detail.ts';
import type { Viewers } from '../../domain/people/audience.ts';
import type { AuditLog } from '../../flows/audit/audit-log.ts';
import type { DecidingContext } from '../decide/deciding-context.ts';
import { type AlertAct, actOnAlerts } from './act-on-alerts.ts';
import { type Already, alreadyDone, type PastAct, type PastActs, undoOf } from './past-acts.ts';

export interface CarryingContext extends DecidingContext {
  readonly audit: AuditLog;
}

/** The alerts of one person on one deal, about which whoever asks may do something. */
export interface ActedAlerts<Done extends PastAct> extends PastActs<Done> {
  /** Of the deal's row. */
  readonly dealRef: number;
  readonly dealId: string;
  /** The address key of the person whose alerts they are. */
  readonly person: string;
}

export type Carried<Done extends PastAct> =
  | {
      readonly kind: 'done';
      /** Sentences for whoever acted. */
      readonly notes: readonly string[];
      /** The act that undoes it; null where none does. */
      readonly undo: AlertAct | null;
    }
  /** Nothing was done, as it would change nothing. */
  | { readonly kind: 'already'; readonly already: Already<Done> }
  | { readonly kind: 'refused'; readonly why: string };

/** Carries an act out, with an entry in the audit log. Whether it may be done was decided before. */
export async function carryOut<Done extends PastAct>(
  context: CarryingContext,
  { asker, conversation }: Viewers,
  on: ActedAlerts<Done>,
  act: AlertAct,
): Promise<Carried<Done>> {
  const already = alreadyDone(on, act);
  if (already) return { kind: 'already', already };
  const { dealRef, dealId, person } = on;
  const outcome = await actOnAlerts(context, { dealRef, personKey: person, by: asker }, act);
  if (outcome.kind === 'refused') return outcome;
  const detail = detailOf(act, person);
  await context.audit.note([{ actor: asker, action: 'alert', dealId, conversation, detail }]);
  const undo = outcome.endsHandOver ? null : undoOf(on.inForce, act, context.now());
  return { kind: 'done', notes: outcome.notes, undo };
}

/** The detail of the audit entry about an act on the alerts of a person. */
function detailOf(act: AlertAct, person: string): AuditDetail {
  switch (act.act) {
    case 'hand-over':
      return { code: 'alerts-handed-over', person, to: addressKey(act.to) };
    case 'snooze': {
      const until = new Date(act.until).toISOString();
      return { code: 'alerts-snoozed', person, until, reason: act.reason.trim() };
    }
    default:
      return { code: 'alerts-acted-on', act: act.act, person };
  }
}
