import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { type AlertReason, readReasonOrNull, writeReason } from '../../domain/alerts/reason.ts';
import { append } from '../../domain/collections.ts';
import {
  type AlertRow,
  alertsIn,
  countAlerts,
  isStopped,
  putSwitch,
} from '../../store/queries/alerts/alerts.ts';
import { alertsOfDelivery } from '../../store/queries/alerts/messages.ts';
import { cancelParked } from '../../store/queries/alerts/parked.ts';
import { changeDelivery } from '../../store/queries/alerts/sending.ts';
import type { AlertState, Schema } from '../../store/schema/index.ts';
import { AlertFactsSchema } from '../decide/alert-facts.ts';
import { type RevalidateContext, revalidate } from '../scan/revalidate.ts';

/** The ledger as admins see it. */
export interface LedgerView {
  readonly isStopped: boolean;
  /** The number of alerts in each state; a state without alerts is left out. */
  readonly counts: ReadonlyMap<AlertState, number>;
  readonly oldestPending: AlertRow | null;
  /** The messages that may or may not have arrived. */
  readonly inDoubt: readonly LedgerMessage[];
  /** The messages that will not arrive until an admin settles them. */
  readonly parked: readonly LedgerMessage[];
}

export interface LedgerMessage {
  readonly delivery: string;
  readonly placeKey: string;
  readonly reason: AlertReason | null;
  /** The outcome of the message, if it came too late to count; else null. */
  readonly lateWord: AlertReason | null;
  readonly alerts: readonly AlertRow[];
}

/** The facts that name the deal of an alert; parsed on their own, since older alerts may lack other facts. */
const NamedDealSchema = AlertFactsSchema.pick({ dealId: true, customer: true });
export type NamedDeal = z.infer<typeof NamedDealSchema>;

export function dealOfAlert({ facts }: Pick<AlertRow, 'facts'>): NamedDeal {
  return NamedDealSchema.parse(JSON.parse(facts));
}

/** The number of alerts in doubt, and of parked ones, listed at once; settling them brings up the next. */
const MOST_LISTED = 200;

export async function viewLedger(db: Kysely<Schema>): Promise<LedgerView> {
  const first = (states: readonly AlertState[], limit: number) => alertsIn(db, states, { afterId: 0, limit });
  const [oldest] = await first(['pending'], 1);
  return {
    isStopped: await isStopped(db),
    counts: await countAlerts(db),
    oldestPending: oldest ?? null,
    inDoubt: messagesOf(await first(['in_doubt'], MOST_LISTED)),
    parked: messagesOf(await first(['parked'], MOST_LISTED)),
  };
}

function messagesOf(rows: readonly AlertRow[]): LedgerMessage[] {
  const byDelivery = new Map<string, AlertRow[]>();
  for (const row of rows) append(byDelivery, row.delivery ?? '', row);
  return [...byDelivery].map(([delivery, alerts]) => ({
    delivery,
    placeKey: alerts[0]?.place_key ?? '',
    reason: readReasonOrNull(alerts[0]?.reason ?? null),
    lateWord: readReasonOrNull(alerts[0]?.late_word ?? null),
    alerts,
  }));
}

/** The states of alerts that were to be sent; one that is missing here does not compile. */
const SENDABLE: Readonly<Record<Exclude<AlertState, 'suppressed'>, true>> = {
  pending: true,
  sending: true,
  sent: true,
  in_doubt: true,
  parked: true,
  cancelled: true,
};

/** Every alert that was to be sent, the oldest first, for an export. */
export async function* wholeLedger(db: Kysely<Schema>): AsyncGenerator<AlertRow> {
  const states = Object.keys(SENDABLE) as AlertState[];
  for (let afterId = 0; ; ) {
    const rows = await alertsIn(db, states, { afterId, limit: MOST_LISTED });
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    afterId = last.id;
  }
}

/** An admin who settles a message or switches alerts. */
export interface Settling {
  /** The admin: for a message the id as in evidence, `person:…`; for the switch the name that people read. */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** An admin who sends a message again, with what revalidating it needs. */
export type SendingAgain = Settling & Pick<RevalidateContext, 'thresholds' | 'backup'>;

const UNSETTLED: ReadonlySet<AlertState> = new Set(['in_doubt', 'parked']);

/**
 * Lets a message that is in doubt or parked be sent again, as far as its alerts still hold for their readers; the
 * others are cancelled. Returns the number of alerts sent again; 0 when the message is no longer in doubt or parked.
 */
export async function sendAgain(
  db: Kysely<Schema>,
  delivery: string,
  { by, now, thresholds, backup }: SendingAgain,
): Promise<number> {
  const at = new Date(now).toISOString();
  const unsettled = (await alertsOfDelivery(db, delivery)).filter(({ state }) => UNSETTLED.has(state));
  const judging = { ...(thresholds && { thresholds }), ...(backup !== undefined && { backup }) };
  const { cancel } = await revalidate({ db, now: () => now, ...judging }, unsettled);
  for (const { reason, ids } of cancel) {
    const why = { code: 'found-later', why: writeReason(reason), when: 'sent-again' } as const;
    await cancelParked(db, ids, why, at, by);
  }
  return changeDelivery(db, delivery, ['in_doubt', 'parked'], {
    state: 'pending',
    due_at: at,
    delivery: null,
    attempts: 0,
    reason: null,
    late_word: null,
    settled_at: at,
    settled_by: by,
  });
}

/** Sets a message that was in doubt to sent. Returns the number of its alerts. */
export async function itArrived(
  db: Kysely<Schema>,
  delivery: string,
  { by, now }: Settling,
): Promise<number> {
  return changeDelivery(db, delivery, ['in_doubt'], {
    state: 'sent',
    reason: null,
    settled_at: new Date(now).toISOString(),
    settled_by: by,
  });
}

/** Cancels a parked message; the reason why it was parked stays stored. Returns the number of its alerts. */
export async function dropDelivery(
  db: Kysely<Schema>,
  delivery: string,
  { by, now }: Settling,
): Promise<number> {
  return changeDelivery(db, delivery, ['parked'], {
    state: 'cancelled',
    settled_at: new Date(now).toISOString(),
    settled_by: by,
  });
}

/** Stops all alerts; a message that is being sent at this moment still arrives. */
export async function stopAlerts(db: Kysely<Schema>, { by, now }: Settling): Promise<void> {
  await putSwitch(db, true, new Date(now).toISOString(), by);
}

export async function resumeAlerts(db: Kysely<Schema>, { by, now }: Settling): Promise<void> {
  await putSwitch(db, false, new Date(now).toISOString(), by);
}
