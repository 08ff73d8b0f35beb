import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { type AlertReason, readReasonOrNull, writeReason } from '../../domain/alert-reason.ts';
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
  /** How many alerts are in each state; a state without any is left out. */
  readonly counts: ReadonlyMap<AlertState, number>;
  readonly oldestPending: AlertRow | null;
  /** Messages that may have arrived or not. */
  readonly inDoubt: readonly LedgerMessage[];
  /** Messages that will not arrive before somebody has done something. */
  readonly parked: readonly LedgerMessage[];
}

export interface LedgerMessage {
  readonly delivery: string;
  readonly placeKey: string;
  readonly reason: AlertReason | null;
  /** The outcome of the message that came too late to count. */
  readonly lateWord: AlertReason | null;
  readonly alerts: readonly AlertRow[];
}

/** The facts that name the deal of an alert; they are read whatever other facts the alert's time had. */
const NamedDealSchema = AlertFactsSchema.pick({ dealId: true, customer: true });
export type NamedDeal = z.infer<typeof NamedDealSchema>;

export function dealOfAlert({ facts }: Pick<AlertRow, 'facts'>): NamedDeal {
  return NamedDealSchema.parse(JSON.parse(facts));
}

/** Alerts in doubt, and parked ones, that are listed at once; the next are listed when these are settled. */
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

/** An admin who settles what the product can't know. */
export interface Settling {
  /** The admin: of a message, as evidence names people, `person:…`; of the switch, as people read it. */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** With what a message is revalidated by. */
export type SendingAgain = Settling & Pick<RevalidateContext, 'thresholds' | 'backup'>;

const UNSETTLED: ReadonlySet<AlertState> = new Set(['in_doubt', 'parked']);

/**
 * Lets a message that is in doubt or parked be sent again, as far as its alerts still hold for whom they are to; the others
 * are cancelled. Returns how many alerts are sent again; 0 when the message is neither in doubt nor parked any more.
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

/** Sets a message that was in doubt to sent. Returns how many alerts that are. */
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

/** Cancels a parked message; the reason why it was parked is kept. Returns how many alerts that are. */
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

/** Stops all alerts; what is being sent at this moment still arrives. */
export async function stopAlerts(db: Kysely<Schema>, { by, now }: Settling): Promise<void> {
  await putSwitch(db, true, new Date(now).toISOString(), by);
}

export async function resumeAlerts(db: Kysely<Schema>, { by, now }: Settling): Promise<void> {
  await putSwitch(db, false, new Date(now).toISOString(), by);
}
