import type { Kysely } from 'kysely';
import type { Cadence } from '../../policy/cadence.ts';
import {
  type AlertRow,
  cancelAlerts,
  dueAtPlace,
  lastToldOf,
  moveAlerts,
} from '../../store/queries/alerts/alerts.ts';
import type { Schema } from '../../store/schema/index.ts';
import { personSettings } from '../decide/alert-context.ts';
import { hoursOf } from '../decide/person-settings.ts';
import { maySendDigest, nextDigest } from '../decide/timing.ts';
import { personOf } from '../place-key.ts';
import { type RevalidateContext, revalidate } from '../scan/revalidate.ts';

export interface NextMessageContext extends RevalidateContext {
  readonly db: Kysely<Schema>;
  readonly cadence: Cadence;
}

/** Alerts in one message at most; the rest is sent in the next. */
const MOST_IN_MESSAGE = 500;

/**
 * The alerts of the next message to a place: all that are to be sent at once, or else the due ones of a digest. Of each
 * deal the newest alert; the others are cancelled. All are revalidated first, so that the facts are those of today.
 */
export async function nextAtPlace(
  context: NextMessageContext,
  placeKey: string,
): Promise<readonly AlertRow[]> {
  const { db, now } = context;
  const at = now();
  const due = await dueAtPlace(db, placeKey, iso(at), MOST_IN_MESSAGE);
  const urgent = due.filter(({ way }) => way === 'at-once');
  const said = await rejudged(context, urgent.length > 0 ? urgent : due, at);
  const newest = new Map(said.map((alert) => [alert.deal_ref, alert]));
  const rest = said.filter((alert) => newest.get(alert.deal_ref) !== alert).map(({ id }) => id);
  if (rest.length > 0) await cancelAlerts(db, rest, { code: 'newer-alert' }, iso(at));
  return urgent.length > 0 ? [...newest.values()] : inTime(context, placeKey, [...newest.values()], at);
}

async function rejudged(
  context: NextMessageContext,
  due: readonly AlertRow[],
  at: number,
): Promise<readonly AlertRow[]> {
  const { send, postpone, cancel } = await revalidate(context, due);
  for (const { reason, ids } of cancel) await cancelAlerts(context.db, ids, reason, iso(at));
  for (const [until, ids] of postpone) await moveAlerts(context.db, ids, iso(until));
  return send;
}

/** Those of a digest that may be sent now: the others (quiet hours, rest days) are put off to the next digest. */
async function inTime(
  { db, cadence }: NextMessageContext,
  placeKey: string,
  due: readonly AlertRow[],
  at: number,
): Promise<readonly AlertRow[]> {
  const hours = hoursOf(await personSettings(db, personOf(placeKey) ?? ''), cadence);
  const told = new Map<number, number>();
  const refs = due.map(({ deal_ref }) => deal_ref);
  for (const { deal_ref, place_key, told_at } of await lastToldOf(db, refs))
    if (place_key === placeKey) told.set(deal_ref, Date.parse(told_at));
  const soon: AlertRow[] = [];
  for (const alert of due) {
    const toldAt = told.get(alert.deal_ref) ?? null;
    if (maySendDigest(at, toldAt, hours, cadence)) soon.push(alert);
    else await moveAlerts(db, [alert.id], iso(Math.max(at + 1, nextDigest(at, toldAt, hours, cadence))));
  }
  return soon;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
