import { addressKey, parseAddress } from '../../domain/address.ts';
import type { AuditDetail } from '../../domain/audit/detail.ts';
import { dateText } from '../../domain/format.ts';
import type { Viewers } from '../../domain/people/audience.ts';
import type { Person } from '../../domain/people/person.ts';
import { readerIn } from '../../domain/reader.ts';
import type { AuditLog } from '../../flows/audit/audit-log.ts';
import type { DecidingContext } from '../decide/deciding-context.ts';
import { type AlertAct, actOnAlerts } from './act-on-alerts.ts';
import { actedDeal } from './deal-acts.ts';
import { handOver } from './hand-over.ts';
import { type HandOverConcern, handOverConcerns } from './hand-over-concerns.ts';
import { type Already, alreadyDone, type PastAct, type PastActs, undoOf } from './past-acts.ts';
import { capSnooze } from './snooze.ts';
import { snoozeTarget } from './snooze-target.ts';

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
      /** Of the acts that were stored, by which they are undone. */
      readonly ids: readonly number[];
    }
  /** Nothing was done, as it would change nothing. */
  | { readonly kind: 'already'; readonly already: Already<Done> }
  | { readonly kind: 'refused'; readonly why: string }
  /** Nothing was done yet: this is to be confirmed first. */
  | { readonly kind: 'asks'; readonly concerns: readonly HandOverConcern[]; readonly to: string };

/** Carries an act out, with an entry in the audit log. Whether it may be done was decided before. */
export async function carryOut<Done extends PastAct>(
  context: CarryingContext,
  { asker, conversation }: Viewers,
  on: ActedAlerts<Done>,
  asked: AlertAct,
): Promise<Carried<Done>> {
  const capped = asked.act === 'snooze' ? await cappedSnooze(context, on, asked) : null;
  if (capped?.kind === 'refused') return capped;
  const act = capped?.act ?? asked;
  const already = alreadyDone(on, act);
  if (already) return { kind: 'already', already };
  const { dealRef, dealId, person } = on;
  if (act.act === 'hand-over') {
    const asks = await unconfirmed(context, asker, on, act);
    if (asks) return asks;
  }
  const outcome = await actOnAlerts(context, { dealRef, personKey: person, by: asker }, act);
  if (outcome.kind === 'refused') return outcome;
  const detail = detailOf(act, person);
  await context.audit.note([{ actor: asker, action: 'alert', dealId, conversation, detail }]);
  const undo = outcome.endsHandOver ? null : undoOf(on.inForce, act, context.now());
  return { kind: 'done', notes: [...(capped?.notes ?? []), ...outcome.notes], undo, ids: outcome.ids };
}

type Snooze = Extract<AlertAct, { act: 'snooze' }>;

/** A snooze that ends the day before the deal is due at the latest, with a sentence where it was to end later. */
async function cappedSnooze(
  context: DecidingContext,
  { dealRef, person }: Pick<ActedAlerts<PastAct>, 'dealRef' | 'person'>,
  act: Snooze,
): Promise<
  | { readonly kind: 'capped'; readonly act: Snooze; readonly notes: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string }
> {
  const { target, zone } = await snoozeTarget(context, dealRef, person);
  const end = capSnooze(act.until, target, context.now(), zone);
  if (end.kind === 'refused') return end;
  const notes = end.isCapped
    ? [
        `It is due on ${dateText(target ?? '', readerIn(zone, context.now()))}: the snooze ends the day before.`,
      ]
    : [];
  return { kind: 'capped', act: { ...act, until: end.until }, notes };
}

/** What is to be confirmed of a hand-over and is not; null where nothing is, or it is refused anyway. */
async function unconfirmed(
  { db }: DecidingContext,
  asker: Person,
  { dealRef, person }: Pick<ActedAlerts<PastAct>, 'dealRef' | 'person'>,
  { to, confirmed = [] }: Extract<AlertAct, { act: 'hand-over' }>,
): Promise<Extract<Carried<PastAct>, { kind: 'asks' }> | null> {
  const key = addressKey(to);
  if (!parseAddress(to.trim()) || key === person) return null;
  const concerns = (await handOverConcerns(db, asker, to)).filter((concern) => !confirmed.includes(concern));
  if (concerns.length === 0) return null;
  const taking = await db
    .transaction()
    .execute(async (transaction) =>
      handOver(transaction, await actedDeal(transaction, dealRef), person, key),
    );
  return taking.kind === 'refused' ? null : { kind: 'asks', concerns, to: key };
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
