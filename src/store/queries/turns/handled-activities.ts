import type { Kysely } from 'kysely';
import type { Schema } from '../../schema/index.ts';

export interface ActivityClaim {
  readonly key: string;
  readonly holder: string;
  readonly at: string;
  readonly leaseUntil: string;
  /** An activity that was done by then counts as one that nobody has handled. */
  readonly forgottenUntil: string;
}

/** Claims an activity that nobody has, or whose lease has run out; false when somebody has it, or has handled it. */
export async function claimActivity(
  db: Kysely<Schema>,
  { key, holder, at, leaseUntil, forgottenUntil }: ActivityClaim,
): Promise<boolean> {
  const claimed = await db
    .insertInto('handled_activities')
    .values({ activity_key: key, holder, lease_until: leaseUntil, done_at: null })
    .onConflict((conflict) =>
      conflict
        .column('activity_key')
        .doUpdateSet({ holder, lease_until: leaseUntil, done_at: null })
        .where((row) =>
          row.or([
            row.and([
              row('handled_activities.done_at', 'is', null),
              row('handled_activities.lease_until', '<=', at),
            ]),
            row('handled_activities.done_at', '<=', forgottenUntil),
          ]),
        ),
    )
    .returning('activity_key')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Whether an activity is done; false while it is handled, and when nobody has it. */
export async function isActivityDone(db: Kysely<Schema>, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('handled_activities')
    .select('done_at')
    .where('activity_key', '=', key)
    .executeTakeFirst();
  return row !== undefined && row.done_at !== null;
}

type Held = Pick<ActivityClaim, 'key' | 'holder'>;

/** Extends a lease, unless another process has the activity by now. */
export async function holdActivity(
  db: Kysely<Schema>,
  { key, holder }: Held,
  leaseUntil: string,
): Promise<void> {
  await db
    .updateTable('handled_activities')
    .set({ lease_until: leaseUntil })
    .where('activity_key', '=', key)
    .where('holder', '=', holder)
    .execute();
}

export async function settleActivity(
  db: Kysely<Schema>,
  { key, holder }: Held,
  doneAt: string,
): Promise<void> {
  await db
    .updateTable('handled_activities')
    .set({ done_at: doneAt })
    .where('activity_key', '=', key)
    .where('holder', '=', holder)
    .execute();
}

/** Gives an activity back, so that a repeat of it is handled. */
export async function releaseActivity(db: Kysely<Schema>, { key, holder }: Held): Promise<void> {
  await db
    .deleteFrom('handled_activities')
    .where('activity_key', '=', key)
    .where('holder', '=', holder)
    .execute();
}

/** Deletes the activities whose lease ended before an instant. */
export async function deleteActivitiesBefore(db: Kysely<Schema>, at: string): Promise<void> {
  await db.deleteFrom('handled_activities').where('lease_until', '<', at).execute();
}
