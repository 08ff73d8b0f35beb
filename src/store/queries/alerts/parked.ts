import type { Kysely, Transaction } from 'kysely';
import { type AlertReason, writeReason } from '../../../domain/alerts/reason.ts';
import { gather } from '../../db/chunks.ts';
import type { Schema } from '../../schema/index.ts';
import type { AlertRow } from './alerts.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** The parked alerts to a place, the oldest first. */
export async function alertsParkedAt(db: Db, placeKey: string): Promise<AlertRow[]> {
  return db
    .selectFrom('alerts')
    .selectAll()
    .where('place_key', '=', placeKey)
    .where('state', '=', 'parked')
    .orderBy('id')
    .execute();
}

/** Lets parked alerts wait to be sent again. Returns how many. */
export async function releaseParked(db: Db, ids: readonly number[], at: string): Promise<number> {
  const rows = await gather(ids, (some) =>
    db
      .updateTable('alerts')
      .set({ state: 'pending', due_at: at, delivery: null, attempts: 0, reason: null, settled_at: null })
      .where('id', 'in', some)
      .where('state', '=', 'parked')
      .returning('id')
      .execute(),
  );
  return rows.length;
}

/**
 * Cancels alerts that are parked, or in doubt.
 * @param by the admin who had it done, as evidence names people; null when it was nobody
 */
export async function cancelParked(
  db: Db,
  ids: readonly number[],
  reason: AlertReason,
  at: string,
  by: string | null = null,
): Promise<void> {
  await gather(ids, (some) =>
    db
      .updateTable('alerts')
      .set({ state: 'cancelled', reason: writeReason(reason), settled_at: at, settled_by: by })
      .where('id', 'in', some)
      .where('state', 'in', ['parked', 'in_doubt'])
      .returning('id')
      .execute(),
  );
}
