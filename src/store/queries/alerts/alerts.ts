import {
  type Insertable,
  type Kysely,
  type RawBuilder,
  type Selectable,
  sql,
  type Transaction,
  type Updateable,
} from 'kysely';
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

/** In these words, or the indexes of what waits would not be used. */
export const IS_PENDING = sql<boolean>`alerts.state = 'pending'`;
const IS_SENDING = sql<boolean>`alerts.state = 'sending'`;

/** Enters alerts, each once, and makes sure that their places have lanes. Says how many are new. */
export async function enterAlerts(db: Transaction<Schema>, alerts: readonly NewAlert[]): Promise<number> {
  const rows = alerts.map((alert) => ({ ...alert, state: 'pending' as const, attempts: 0 }));
  const entered = await gather(rows, (some) =>
    db
      .insertInto('alerts')
      .values(some)
      .onConflict((conflict) => conflict.column('alert_key').doNothing())
      .returning('id')
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
  return entered.length;
}

/** The alerts on some deals that wait to be said, the oldest first. */
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

/** When each place was last told of each of some deals; what is being said, or may have been, counts. */
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

/** Takes back alerts that still wait. Says which they were. */
export async function cancelAlerts(
  db: Db,
  ids: readonly number[],
  reason: string,
  at: string,
): Promise<readonly number[]> {
  const rows = await gather(ids, (some) =>
    db
      .updateTable('alerts')
      .set({ state: 'cancelled', reason, settled_at: at })
      .where('id', 'in', some)
      .where('state', '=', 'pending')
      .returning('id')
      .execute(),
  );
  return rows.map(({ id }) => id);
}

/** Puts alerts that wait off, or on. */
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

export interface Begun {
  readonly delivery: string;
  readonly fence: number;
  readonly at: string;
  readonly leaseUntil: string;
}

/** Notes that alerts are being sent from now on, and what they say; gives those that still waited for it. */
export async function beginAlerts(
  db: Db,
  alerts: readonly Pick<AlertRow, 'id' | 'facts'>[],
  { delivery, fence, at, leaseUntil }: Begun,
): Promise<AlertRow[]> {
  return gather(alerts, (some) =>
    db
      .updateTable('alerts')
      .set((alert) => ({
        state: 'sending',
        facts: factsById(some),
        delivery,
        fence,
        lease_until: leaseUntil,
        begun_at: at,
        reason: null,
        late_word: null,
        attempts: alert('attempts', '+', 1),
      }))
      .where(
        'id',
        'in',
        some.map(({ id }) => id),
      )
      .where('state', '=', 'pending')
      .returningAll()
      .execute(),
  );
}

function factsById(alerts: readonly Pick<AlertRow, 'id' | 'facts'>[]): RawBuilder<string> {
  const cases = alerts.map(({ id, facts }) => sql`when ${id} then ${facts}`);
  return sql`case id ${sql.join(cases, sql` `)} else facts end`;
}

/** Records what became of a message, unless the time for that is over. Says for how many alerts it counted. */
export async function settleDelivery(
  db: Db,
  { delivery, fence }: Pick<Begun, 'delivery' | 'fence'>,
  at: string,
  change: Omit<Updateable<AlertTable>, 'id'>,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('alerts')
    .set({ ...change, lease_until: null })
    .where('delivery', '=', delivery)
    .where('fence', '=', fence)
    .where('state', '=', 'sending')
    .where('lease_until', '>', at)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Leaves word about a message that nobody may record any more. */
export async function leaveWord(db: Db, delivery: string, fence: number, word: string): Promise<void> {
  await db
    .updateTable('alerts')
    .set({ late_word: word })
    .where('delivery', '=', delivery)
    .where('fence', '=', fence)
    .where('state', 'in', ['sending', 'in_doubt'])
    .execute();
}

/** What was being sent when its time ran out may have arrived or not: nobody sends it again unasked. */
export async function doubtOverdue(db: Db, at: string, reason: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('alerts')
    .set({ state: 'in_doubt', reason, lease_until: null, settled_at: at })
    .where(IS_SENDING)
    .where('lease_until', '<=', at)
    .executeTakeFirst();
  return Number(numUpdatedRows);
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

/** When messages went out to a place since an instant; several alerts of one message count once. */
export async function sendsSince(db: Db, placeKeys: readonly string[], at: string): Promise<string[]> {
  const rows = await db
    .selectFrom('alerts')
    .select(['delivery', 'begun_at', 'settled_at'])
    .distinct()
    .where('place_key', 'in', placeKeys)
    .where('begun_at', '>=', at)
    .execute();
  return rows.flatMap(({ begun_at, settled_at }) => settled_at ?? begun_at ?? []);
}

/** Changes the alerts of a message that is in one of these states; says how many. */
export async function changeDelivery(
  db: Db,
  delivery: string,
  states: readonly AlertState[],
  change: Omit<Updateable<AlertTable>, 'id'>,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('alerts')
    .set(change)
    .where('delivery', '=', delivery)
    .where('state', 'in', states)
    .executeTakeFirst();
  return Number(numUpdatedRows);
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

/** What was said of a deal, the newest first: what a card that was sent is changed by, too. */
export async function alertsOfDeal(db: Db, dealRef: number, limit: number): Promise<AlertRow[]> {
  return db
    .selectFrom('alerts')
    .selectAll()
    .where('deal_ref', '=', dealRef)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function isStopped(db: Db): Promise<boolean> {
  const row = await db.selectFrom('alert_switch').select('is_stopped').where('id', '=', 1).executeTakeFirst();
  return row?.is_stopped === 1;
}

/** Holds all alerts back, or lets them go. */
export async function putSwitch(db: Db, stopped: boolean, at: string, by: string): Promise<void> {
  const row = { is_stopped: stopped ? 1 : 0, changed_at: at, changed_by: by };
  await db
    .insertInto('alert_switch')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}
