import type { Kysely, Transaction } from 'kysely';
import { addressKey, parseAddress } from '../domain/address.ts';
import { nameOf, type Person, recordedAs } from '../domain/person.ts';
import { isAtRisk } from '../rules/risk.ts';
import { alertSettingsOf, insertAlertAct } from '../store/queries/alert-people.ts';
import { type AlertStateRow, alertStatesOf } from '../store/queries/alert-states.ts';
import {
  type AlertRow,
  alertsOfDeal,
  cancelAlerts,
  enterAlerts,
  moveAlerts,
  pendingOfDeals,
} from '../store/queries/alerts.ts';
import type { Schema } from '../store/schema.ts';
import type { Cadence } from './cadence.ts';
import { type AlertFacts, AlertFactsSchema } from './facts.ts';
import { placeOf } from './plan.ts';
import { hoursOf, readSettings } from './settings.ts';
import { nextDigest, whenToTell } from './timing.ts';

/** What somebody does about the alerts of one person on one deal. */
export type AlertAct =
  | { readonly act: 'acknowledge' | 'wake' | 'mute' | 'unmute' | 'take-back' }
  /** `until` in milliseconds since the epoch. */
  | { readonly act: 'snooze'; readonly until: number; readonly reason: string }
  | { readonly act: 'hand-over'; readonly to: string };

export interface ActContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly cadence: Cadence;
}

export interface ActedOn {
  /** Of the deal's row. */
  readonly dealRef: number;
  /** The key of the address whose alerts it is about. */
  readonly personKey: string;
  readonly by: Person;
}

export type ActOutcome = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly why: string };

/** Notes what somebody does about a deal's alerts, and changes what was not said yet; all or nothing. */
export async function actOnAlerts(context: ActContext, on: ActedOn, act: AlertAct): Promise<ActOutcome> {
  const at = context.now();
  const why = whyNot(on, act, at);
  if (why !== null) return { kind: 'refused', why };
  await context.db.transaction().execute(async (transaction) => {
    const [state] = await alertStatesOf(transaction, [on.dealRef]);
    await insertAlertAct(transaction, {
      deal_ref: on.dealRef,
      person_key: on.personKey,
      act: act.act,
      until: act.act === 'snooze' ? new Date(act.until).toISOString() : null,
      to_key: act.act === 'hand-over' ? addressKey(act.to) : null,
      reason: act.act === 'snooze' ? act.reason.trim() : null,
      risk: state?.risk ?? null,
      by_id: recordedAs(on.by),
      by_name: nameOf(on.by),
      at: new Date(at).toISOString(),
    });
    if (act.act === 'mute') await cancelWaiting(transaction, on, 'muted', at);
    if (act.act === 'snooze') await putOff(transaction, context.cadence, on, act.until);
    if (act.act === 'hand-over')
      await passOn(transaction, context.cadence, on, addressKey(act.to), state, at);
  });
  return { kind: 'done' };
}

function whyNot({ personKey }: ActedOn, act: AlertAct, now: number): string | null {
  if (act.act === 'snooze') {
    if (!(act.until > now)) return 'Choose a day that is still to come.';
    if (act.reason.trim() === '') return 'Say why: the reason is shown with the deal.';
  }
  if (act.act === 'hand-over') {
    if (!parseAddress(act.to.trim())) return 'Give the address of the colleague who takes over.';
    if (addressKey(act.to) === personKey) return 'That is the same person.';
  }
  return null;
}

async function waiting(db: Transaction<Schema>, { dealRef, personKey }: ActedOn): Promise<AlertRow[]> {
  const rows = await pendingOfDeals(db, [dealRef]);
  return rows.filter(({ place_key }) => place_key === placeOf(personKey));
}

async function cancelWaiting(
  db: Transaction<Schema>,
  on: ActedOn,
  reason: string,
  now: number,
): Promise<void> {
  const ids = (await waiting(db, on)).map(({ id }) => id);
  await cancelAlerts(db, ids, reason, new Date(now).toISOString());
}

async function putOff(db: Transaction<Schema>, cadence: Cadence, on: ActedOn, until: number): Promise<void> {
  const hours = await hoursAt(db, cadence, on.personKey);
  for (const { id, way } of await waiting(db, on)) {
    const dueAt = way === 'at-once' ? until : nextDigest(until, null, hours, cadence);
    await moveAlerts(db, [id], new Date(dueAt).toISOString());
  }
}

/** Who takes over hears how the deal stands, as it was told last or was about to be. */
async function passOn(
  db: Transaction<Schema>,
  cadence: Cadence,
  on: ActedOn,
  to: string,
  state: AlertStateRow | undefined,
  now: number,
): Promise<void> {
  await cancelWaiting(db, on, 'handed over', now);
  const place = placeOf(to);
  const ofDeal = await alertsOfDeal(db, on.dealRef, 100);
  const last = ofDeal.find(({ place_key, kind }) => place_key === placeOf(on.personKey) && kind !== 'ready');
  const isTold = ofDeal.some(({ place_key, state }) => place_key === place && state === 'pending');
  if (!last || isTold || !state || !isAtRisk(state.risk)) return;
  const isCritical = state.risk === 'critical';
  const telling = { isCritical, now, toldAt: null };
  const plan = whenToTell(telling, await hoursAt(db, cadence, to), cadence);
  const told = AlertFactsSchema.parse(JSON.parse(last.facts));
  const facts: AlertFacts = { ...told, kind: 'at-risk', step: null, insteadOf: on.personKey };
  await enterAlerts(db, [
    {
      alert_key: `${last.alert_key}>${place}@${now}`,
      place_key: place,
      deal_ref: on.dealRef,
      kind: 'at-risk',
      risk: state.risk,
      step: null,
      way: plan.way,
      facts: JSON.stringify(facts),
      entered_at: new Date(now).toISOString(),
      due_at: new Date(plan.at).toISOString(),
    },
  ]);
}

async function hoursAt(db: Transaction<Schema>, cadence: Cadence, personKey: string) {
  const [row] = await alertSettingsOf(db, [placeOf(personKey)]);
  return hoursOf(readSettings(row?.settings), cadence);
}
