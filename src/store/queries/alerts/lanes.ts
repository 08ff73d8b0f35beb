import { type Kysely, sql, type Transaction } from 'kysely';
import { dialectOf } from '../../db/dialect.ts';
import type { Schema } from '../../schema/index.ts';
import { IS_PENDING } from './alerts.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

export interface LaneClaim {
  readonly at: string;
  readonly leaseUntil: string;
  readonly holder: string;
  readonly limit: number;
}

/** A lane that was claimed, with the process that had claimed it before. */
export interface ClaimedLane {
  readonly place_key: string;
  readonly fence: number;
  readonly formerHolder: string;
}

/**
 * Claims free lanes of places to which alerts are due, the longest due first. On PostgreSQL, processes that claim at once
 * pass over each other's lanes; on SQLite one waits for the other.
 */
export async function claimLanes(
  db: Kysely<Schema>,
  { at, leaseUntil, holder, limit }: LaneClaim,
): Promise<ClaimedLane[]> {
  if (limit <= 0) return [];
  return db.transaction().execute(async (transaction) => {
    const free = transaction
      .selectFrom('alert_lanes')
      .select(['place_key', 'holder'])
      .where('lease_until', '<=', at)
      .where('not_before', '<=', at)
      .where('place_key', 'in', (inner) =>
        inner.selectFrom('alerts').select('alerts.place_key').where(IS_PENDING).where('due_at', '<=', at),
      )
      .orderBy(
        sql`(select min(alerts.due_at) from alerts where ${IS_PENDING} and alerts.place_key = alert_lanes.place_key)`,
      )
      .orderBy('place_key')
      .limit(limit);
    const isPostgres = dialectOf(db).name === 'postgres';
    const lanes = await (isPostgres ? free.forUpdate().skipLocked() : free).execute();
    if (lanes.length === 0) return [];
    const former = new Map(lanes.map(({ place_key, holder }) => [place_key, holder]));
    const claimed = await transaction
      .updateTable('alert_lanes')
      .set((lane) => ({ fence: lane('fence', '+', 1), holder, lease_until: leaseUntil }))
      .where('place_key', 'in', [...former.keys()])
      .returning(['place_key', 'fence'])
      .execute();
    return claimed.map((lane) => ({ ...lane, formerHolder: former.get(lane.place_key) ?? '' }));
  });
}

type Held = Pick<ClaimedLane, 'place_key' | 'fence'>;

/** Extends the lease of a lane; false when another process has the lane. */
export async function holdLane(
  db: Db,
  { place_key, fence }: Held,
  at: string,
  leaseUntil: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('alert_lanes')
    .set({ lease_until: leaseUntil })
    .where('place_key', '=', place_key)
    .where('fence', '=', fence)
    .where('lease_until', '>', at)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives a lane back, if this process still has it; `notBefore`: no message is sent to the place before. */
export async function leaveLane(db: Db, { place_key, fence }: Held, notBefore: string | null): Promise<void> {
  await db
    .updateTable('alert_lanes')
    .set({ lease_until: '', ...(notBefore === null ? {} : { not_before: notBefore }) })
    .where('place_key', '=', place_key)
    .where('fence', '=', fence)
    .execute();
}

/** Lets messages be sent to a place at once, whatever its lane waited for. */
export async function openLane(db: Db, placeKey: string): Promise<void> {
  await db.updateTable('alert_lanes').set({ not_before: '' }).where('place_key', '=', placeKey).execute();
}

/** When the first lane that waits, or is claimed, comes free after an instant; null when none does. */
export async function nextFreeLane(db: Db, at: string): Promise<string | null> {
  const { next } = await db
    .selectFrom('alert_lanes')
    .select((of) =>
      of.fn
        .min<string | null>(
          sql<string>`case when not_before > lease_until then not_before else lease_until end`,
        )
        .as('next'),
    )
    .where((lane) => lane.or([lane('not_before', '>', at), lane('lease_until', '>', at)]))
    .where('place_key', 'in', (inner) =>
      inner.selectFrom('alerts').select('alerts.place_key').where(IS_PENDING).where('due_at', '<=', at),
    )
    .executeTakeFirstOrThrow();
  return next;
}
