import type { Transaction } from 'kysely';
import type { AlertReason } from '../../domain/alerts/reason.ts';
import type { Cadence } from '../../policy/cadence.ts';
import {
  type AlertRow,
  cancelAlerts,
  lastToldOf,
  moveAlerts,
  pendingOfDeals,
} from '../../store/queries/alerts/alerts.ts';
import type { Schema } from '../../store/schema/index.ts';
import { personSettings } from '../decide/alert-context.ts';
import { hoursOf } from '../decide/person-settings.ts';
import { nextDigest } from '../decide/timing.ts';
import { placeOf } from '../place-key.ts';

export interface EffectContext {
  readonly db: Transaction<Schema>;
  readonly cadence: Cadence;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The alerts about a deal that wait to be sent to somebody. */
export async function waiting({ db }: EffectContext, ref: number, personKey: string): Promise<AlertRow[]> {
  const rows = await pendingOfDeals(db, [ref]);
  return rows.filter(({ place_key }) => place_key === placeOf(personKey));
}

/** Cancels the alerts about a deal that wait to be sent to somebody. */
export async function cancelWaiting(
  context: EffectContext,
  ref: number,
  personKey: string,
  reason: AlertReason,
): Promise<void> {
  const ids = (await waiting(context, ref, personKey)).map(({ id }) => id);
  await cancelAlerts(context.db, ids, reason, iso(context.now));
}

/** Puts the alerts that wait off until the end of a snooze. */
export async function putOff(
  context: EffectContext,
  ref: number,
  personKey: string,
  until: number,
): Promise<void> {
  const { db, cadence } = context;
  const hours = hoursOf(await personSettings(db, personKey), cadence);
  for (const { id, way } of await waiting(context, ref, personKey)) {
    const dueAt = way === 'at-once' ? until : nextDigest(until, null, hours, cadence);
    await moveAlerts(db, [id], iso(dueAt));
  }
}

/** Lets the alerts that a snooze has put off be sent when they would have been without it. */
export async function wakeUp(context: EffectContext, ref: number, personKey: string): Promise<void> {
  const { db, cadence, now } = context;
  const hours = hoursOf(await personSettings(db, personKey), cadence);
  const toldAt = await toldOf(context, ref, personKey);
  for (const { id, way, due_at } of await waiting(context, ref, personKey)) {
    const dueAt = way === 'at-once' ? now : nextDigest(now, toldAt, hours, cadence);
    if (dueAt < Date.parse(due_at)) await moveAlerts(db, [id], iso(dueAt));
  }
}

/** When somebody was last sent an alert about a deal, in milliseconds since the epoch; null for never. */
export async function toldOf({ db }: EffectContext, ref: number, personKey: string): Promise<number | null> {
  const told = (await lastToldOf(db, [ref])).find(({ place_key }) => place_key === placeOf(personKey));
  return told ? Date.parse(told.told_at) : null;
}

export function iso(at: number): string {
  return new Date(at).toISOString();
}
