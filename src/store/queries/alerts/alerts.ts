import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { type AlertReason, writeReason } from '../../../domain/alerts/reason.ts';
import { gather, inChunks } from '../../db/chunks.ts';
import type { AlertState, AlertTable, Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type AlertRow = Selectable<AlertTable>;
export type NewAlert = Pick<
  Insertable<AlertTable>,
  | 'alert_key'
  | 'place_key'
  | 'deal_ref'
  | 'kind'
  | 'risk'
  | 'step'
  | 'way'
  | 'facts'
  | 'entered_at'
  | 'due_at'
>;

/** An alert that is due and not sent, with its reason as `writeReason` writes it. */
export type SuppressedAlert = NewAlert & { readonly reason: string };

/** The condition of partial indexes, to be repeated in these words; otherwise they are not used. */
export const IS_PENDING = sql<boolean>`alerts.state = 'pending'`;

/**
 * Stores alerts that are to be sent, and alerts that are suppressed, each once; makes sure that the places of the former
 * have lanes. Returns how many alerts to be sent are new.
 */
export async function enterAlerts(
  db: Transaction<Schema>,
  alerts: readonly NewAlert[],
  suppressed: readonly SuppressedAlert[] = [],
): Promise<number> {
  const rows = [
    ...alerts.map((alert) => ({ ...alert, state: 'pending' as const, reason: null, attempts: 0 })),
    ...suppressed.map((alert) => ({ ...alert, state: 'suppressed' as const, attempts: 0 })),
  ];
  const entered = await gather(rows, (some) =>
    db
      .insertInto('alerts')
      .values(some)
      .onConflict((conflict) => conflict.column('alert_key').doNothing())
      .returning('state')
      .execute(),
  );
  const places = [...new Set(alerts.map(({ place_key }) => place_key))].toSorted();
  const lanes = places.map((place_key) => ({
    place_key,
    fence: 0,
    holder: '',
    lease_until: '',
    not_before: '',
  }));
  await inChunks(lanes, (some) =>
    db
      .insertInto('alert_lanes')
      .values(some)
      .onConflict((conflict) => conflict.column('place_key').doNothing())
      .execute(),
  );
  return entered.filter(({ state }) => state === 'pending').length;
}

/** The alerts about some deals that wait to be sent, the oldest first. */
export async function pendingOfDeals(db: Db, dealRefs: readonly number[]): Promise<AlertRow[]> {
  return gather(dealRefs, (refs) =>
    db
      .selectFrom('alerts')
      .selectAll()
      .where('deal_ref', 'in', refs)
      .where('state', '=', 'pending')
      .orderBy('id')
      .execute(),
  );
}

export interface ToldOf {
  readonly deal_ref: number;
  readonly place_key: string;
  readonly told_at: string;
}

/** When each place was last sent an alert about each of some deals; one that is being sent, or is in doubt, counts. */
export async function lastToldOf(db: Db, dealRefs: readonly number[]): Promise<ToldOf[]> {
  const rows = await gather(dealRefs, (refs) =>
    db
      .selectFrom('alerts')
      .select((of) => ['deal_ref', 'place_key', of.fn.max('begun_at').as('told_at')])
      .where('deal_ref', 'in', refs)
      .where('state', 'in', ['sending', 'sent', 'in_doubt'])
      .groupBy(['deal_ref', 'place_key'])
      .execute(),
  );
  return rows.flatMap(({ told_at, ...of }) => (told_at === null ? [] : [{ ...of, told_at }]));
}

/** Cancels those of some alerts that still wait to be sent. Returns their ids. */
export async function cancelAlerts(
  db: Db,
  ids: readonly number[],
  reason: AlertReason,
  at: string,
): Promise<readonly number[]> {
  const rows = await gather(ids, (some) =>
    db
      .updateTable('alerts')
      .set({ state: 'cancelled', reason: writeReason(reason), settled_at: at })
      .where('id', 'in', some)
      .where('state', '=', 'pending')
      .returning('id')
      .execute(),
  );
  return rows.map(({ id }) => id);
}

/** Changes when alerts that wait are to be sent. */
export async function moveAlerts(db: Db, ids: readonly number[], dueAt: string): Promise<void> {
  await inChunks(ids, (some) =>
    db
      .updateTable('alerts')
      .set({ due_at: dueAt })
      .where('id', 'in', some)
      .where('state', '=', 'pending')
      .execute(),
  );
}

/** The alerts that are due at a place, the oldest first. */
export async function dueAtPlace(db: Db, placeKey: string, at: string, limit: number): Promise<AlertRow[]> {
  return db
    .selectFrom('alerts')
    .selectAll()
    .where(IS_PENDING)
    .where('place_key', '=', placeKey)
    .where('due_at', '<=', at)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** When the next alert falls due after an instant; null when none does. */
export async function nextDue(db: Db, after: string): Promise<string | null> {
  const row = await db
    .selectFrom('alerts')
    .select('due_at')
    .where(IS_PENDING)
    .where('due_at', '>', after)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.due_at ?? null;
}

/** How many alerts are in each state. */
export async function countAlerts(db: Db): Promise<ReadonlyMap<AlertState, number>> {
  const rows = await db
    .selectFrom('alerts')
    .select((of) => ['state', of.fn.countAll<number | string>().as('n')])
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, n }) => [state, Number(n)]));
}

/** Alerts in some states, the oldest first, from after one of them. */
export async function alertsIn(
  db: Db,
  states: readonly AlertState[],
  { afterId, limit }: { readonly afterId: number; readonly limit: number },
): Promise<AlertRow[]> {
  return db
    .selectFrom('alerts')
    .selectAll()
    .where('state', 'in', states)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** The alerts about a deal that were to be sent, whatever became of them, the newest first. */
export async function sendableOfDeal(db: Db, dealRef: number, limit: number): Promise<AlertRow[]> {
  return db
    .selectFrom('alerts')
    .selectAll()
    .where('deal_ref', '=', dealRef)
    .where('state', '!=', 'suppressed')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** Whether an admin has stopped all alerts. */
export async function isStopped(db: Db): Promise<boolean> {
  const row = await db.selectFrom('alert_switch').select('is_stopped').where('id', '=', 1).executeTakeFirst();
  return row?.is_stopped === 1;
}

/** Stops all alerts, or resumes them. */
export async function putSwitch(db: Db, stopped: boolean, at: string, by: string): Promise<void> {
  const row = { is_stopped: stopped ? 1 : 0, changed_at: at, changed_by: by };
  await db
    .insertInto('alert_switch')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}
