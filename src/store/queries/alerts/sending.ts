import { type Kysely, type RawBuilder, sql, type Transaction, type Updateable } from 'kysely';
import { type AlertReason, writeReason } from '../../../domain/alerts/reason.ts';
import { gather } from '../../db/chunks.ts';
import type { AlertState, AlertTable, Schema } from '../../schema/index.ts';
import type { AlertRow } from './alerts.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** The condition of a partial index, to be repeated in these words; otherwise it is not used. */
const IS_SENDING = sql<boolean>`alerts.state = 'sending'`;

/** An attempt to send a message. */
export interface Begun {
  readonly delivery: string;
  readonly fence: number;
  readonly at: string;
  readonly leaseUntil: string;
}

/** Sets alerts to being sent, with the facts they state; returns those that still waited for it. */
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

/** Stores the outcome of a message, unless its lease has run out. Returns how many alerts it counted for. */
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

/** Stores the outcome of a message whose lease has run out, for an admin to settle it by. */
export async function leaveWord(db: Db, delivery: string, fence: number, word: AlertReason): Promise<void> {
  await db
    .updateTable('alerts')
    .set({ late_word: writeReason(word) })
    .where('delivery', '=', delivery)
    .where('fence', '=', fence)
    .where('state', 'in', ['sending', 'in_doubt'])
    .execute();
}

/**
 * Sets alerts in doubt whose lease ran out while they were being sent: they may have arrived or not, and no process sends
 * them again by itself. Returns how many.
 */
export async function doubtOverdue(db: Db, at: string, reason: AlertReason): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('alerts')
    .set({ state: 'in_doubt', reason: writeReason(reason), lease_until: null, settled_at: at })
    .where(IS_SENDING)
    .where('lease_until', '<=', at)
    .executeTakeFirst();
  return Number(numUpdatedRows);
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

/** Changes the alerts of a message that are in one of these states; returns how many. */
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
