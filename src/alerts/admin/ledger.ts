import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { append } from '../../domain/collections.ts';
import {
  type AlertRow,
  alertsIn,
  changeDelivery,
  countAlerts,
  isStopped,
  putSwitch,
} from '../../store/queries/alerts/alerts.ts';
import { alertsOfDelivery } from '../../store/queries/alerts/overview.ts';
import { cancelParked } from '../../store/queries/alerts/parked.ts';
import type { AlertState, Schema } from '../../store/schema/index.ts';
import { AlertFactsSchema } from '../decide/alert-facts.ts';
import { type RevalidateContext, revalidate } from '../scan/revalidate.ts';

/** What admins see of the ledger. */
export interface LedgerView {
  readonly isStopped: boolean;
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
  readonly reason: string;
  /** What was heard too late to be noted. */
  readonly lateWord: string | null;
  readonly alerts: readonly AlertRow[];
}

/** What names a deal, whatever else was kept of an alert at its time. */
const NamedDealSchema = AlertFactsSchema.pick({ dealId: true, customer: true });
export type NamedDeal = z.infer<typeof NamedDealSchema>;

export function dealOfAlert({ facts }: Pick<AlertRow, 'facts'>): NamedDeal {
  return NamedDealSchema.parse(JSON.parse(facts));
}

/** Alerts in doubt, and parked ones, that are listed at once; the next come when these are settled. */
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
    reason: alerts[0]?.reason ?? '',
    lateWord: alerts[0]?.late_word ?? null,
    alerts,
  }));
}

/** The whole ledger, the oldest first, for an export. */
export async function* wholeLedger(db: Kysely<Schema>): AsyncGenerator<AlertRow> {
  const states: readonly AlertState[] = ['pending', 'sending', 'sent', 'in_doubt', 'parked', 'cancelled'];
  for (let afterId = 0; ; ) {
    const rows = await alertsIn(db, states, { afterId, limit: MOST_LISTED });
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    afterId = last.id;
  }
}

/** Somebody who settles what the product can't know. */
export interface Settling {
  /** Of a message as evidence names people, `person:…`; of the switch as people read it. */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** With what tells whether a message is still right. */
export type SendingAgain = Settling & Pick<RevalidateContext, 'thresholds' | 'backup'>;

const UNSETTLED: ReadonlySet<AlertState> = new Set(['in_doubt', 'parked']);

/**
 * Sends a message again that is in doubt or parked, as far as it is still so and for whoever it is to; the rest is taken
 * back with the reason. Says how many alerts are sent again; none when the message is neither any more.
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
  for (const [reason, ids] of cancel)
    await cancelParked(db, ids, `${reason} when it was to be sent again`, at, by);
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

/** Notes that a message that was in doubt has arrived. Says for how many alerts that was. */
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

/** Gives up a parked message; why it was parked stays with it. Says for how many alerts that was. */
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

/** Holds all alerts back; what is being sent at this moment still goes out. */
export async function stopAlerts(db: Kysely<Schema>, { by, now }: Settling): Promise<void> {
  await putSwitch(db, true, new Date(now).toISOString(), by);
}

export async function resumeAlerts(db: Kysely<Schema>, { by, now }: Settling): Promise<void> {
  await putSwitch(db, false, new Date(now).toISOString(), by);
}
