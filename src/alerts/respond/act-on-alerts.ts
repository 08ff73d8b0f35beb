import type { Transaction } from 'kysely';
import { addressKey, parseAddress } from '../../domain/address.ts';
import type { Risk } from '../../domain/ids.ts';
import { nameOf, type Person, recordedAs } from '../../domain/people/person.ts';
import { UNDO_MINUTES } from '../../domain/undo.ts';
import { reopenEscalations } from '../../store/queries/alerts/escalations.ts';
import { insertAlertAct } from '../../store/queries/alerts/people.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { DecidingContext } from '../decide/deciding-context.ts';
import { placeOf } from '../place-key.ts';
import { cancelWaiting, putOff, wakeUp } from './act-effects.ts';
import { actedDeal } from './deal-acts.ts';
import { type HandOver, handOver } from './hand-over.ts';
import type { HandOverConcern } from './hand-over-concerns.ts';
import { giveBack, passOn, sayAgain } from './pass-on.ts';
import { remind, withoutReminder } from './reminder.ts';

/** Acts that are a press alone, without anything to be filled in. */
export const PLAIN_ACTS = ['acknowledge', 'unacknowledge', 'wake', 'mute', 'unmute', 'take-back'] as const;
type PlainAct = (typeof PLAIN_ACTS)[number];

/** An act about the alerts of one person on one deal. */
export type AlertAct =
  | { readonly act: PlainAct }
  /** `until` in milliseconds since the epoch; `reason` is empty where none is given. */
  | { readonly act: 'snooze'; readonly until: number; readonly reason: string }
  /** `confirmed`: what the person who hands over was told first, and confirmed. */
  | {
      readonly act: 'hand-over';
      readonly to: string;
      readonly confirmed?: readonly HandOverConcern[] | undefined;
    };

export interface ActedOn {
  /** Of the deal's row. */
  readonly dealRef: number;
  /** The address key of the person whose alerts they are. */
  readonly personKey: string;
  /** Whoever acts: that person, or an admin. */
  readonly by: Person;
}

export type ActOutcome =
  /**
   * `notes` are sentences for whoever acted. `endsHandOver`: the deal was handed back, which has ended the hand-over of the
   * colleague for good. `ids`: of the acts that were stored.
   */
  | {
      readonly kind: 'done';
      readonly notes: readonly string[];
      readonly endsHandOver: boolean;
      readonly ids: readonly number[];
    }
  | { readonly kind: 'refused'; readonly why: string };

/** Stores an act about a deal's alerts, and changes the alerts that wait accordingly; all or nothing. */
export async function actOnAlerts(context: DecidingContext, on: ActedOn, act: AlertAct): Promise<ActOutcome> {
  const now = context.now();
  const why = whyNot(on, act, now);
  if (why !== null) return { kind: 'refused', why };
  const { dealRef, personKey } = on;
  return context.db.transaction().execute(async (db): Promise<ActOutcome> => {
    const deal = await actedDeal(db, dealRef);
    const taking = act.act === 'hand-over' ? await handOver(db, deal, personKey, addressKey(act.to)) : null;
    if (taking?.kind === 'refused') return taking;
    const risk = deal.state?.risk ?? null;
    const noted = { on, risk, at: new Date(now).toISOString() };
    const ids = [await note(db, noted, act)];
    const effect = { db, cadence: context.cadence, now };
    if (act.act === 'mute')
      await cancelWaiting(effect, dealRef, personKey, { code: 'muted', at: noted.at, by: nameOf(on.by) });
    const notes = [...(taking?.notes ?? [])];
    if (act.act === 'snooze') {
      await withoutReminder(effect, dealRef, personKey);
      await putOff(effect, dealRef, personKey, act.until);
      notes.push(await remind(effect, deal, { personKey, act: ids[0] ?? 0, until: act.until }));
    }
    if (act.act === 'wake') {
      await withoutReminder(effect, dealRef, personKey);
      await wakeUp(effect, dealRef, personKey);
    }
    if (act.act === 'unacknowledge') await reopenEscalations(db, dealRef, placeOf(personKey));
    if (act.act === 'unmute') await sayAgain(effect, await actedDeal(db, dealRef), personKey);
    if (act.act === 'take-back') await giveBack(effect, await actedDeal(db, dealRef), personKey);
    if (act.act === 'hand-over' && taking) {
      if ((act.confirmed ?? []).length > 0)
        notes.push(`They are told in ${UNDO_MINUTES} minutes, so that you can undo it until then.`);
      if (taking.isHandedBack) ids.push(await noteHandedBack(db, noted, taking));
      await passOn(effect, await actedDeal(db, dealRef), personKey, {
        reader: taking.reader,
        // A letter to somebody who is not reached, or not of the organisation, can't be called back.
        isHeld: (act.confirmed ?? []).length > 0,
      });
    }
    return { kind: 'done', notes, endsHandOver: taking?.isHandedBack ?? false, ids };
  });
}

interface Noted {
  readonly on: ActedOn;
  readonly risk: Risk | null;
  readonly at: string;
}

function note(db: Transaction<Schema>, { on, risk, at }: Noted, act: AlertAct): Promise<number> {
  return insertAlertAct(db, {
    deal_ref: on.dealRef,
    person_key: on.personKey,
    act: act.act,
    until: act.act === 'snooze' ? new Date(act.until).toISOString() : null,
    to_key: act.act === 'hand-over' ? addressKey(act.to) : null,
    reason: act.act === 'snooze' ? act.reason.trim() || null : null,
    risk,
    by_id: recordedAs(on.by),
    by_name: nameOf(on.by),
    at,
  });
}

/** Ends the hand-over of the colleague, or the two would hand over to each other for ever. */
function noteHandedBack(
  db: Transaction<Schema>,
  { on, risk, at }: Noted,
  { reader }: Extract<HandOver, { kind: 'takes' }>,
): Promise<number> {
  return insertAlertAct(db, {
    deal_ref: on.dealRef,
    person_key: reader,
    act: 'take-back',
    until: null,
    to_key: reader,
    reason: null,
    risk,
    by_id: recordedAs(on.by),
    by_name: nameOf(on.by),
    at,
  });
}

function whyNot({ personKey }: ActedOn, act: AlertAct, now: number): string | null {
  if (act.act === 'snooze' && !(act.until > now)) return 'Choose a day that is still to come.';
  if (act.act === 'hand-over') {
    if (!parseAddress(act.to.trim())) return 'Give the address of the colleague who takes over.';
    if (addressKey(act.to) === personKey) return 'That is the same person.';
  }
  return null;
}
