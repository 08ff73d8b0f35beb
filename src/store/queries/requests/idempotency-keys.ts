import type { Kysely, Selectable } from 'kysely';
import type { IdempotencyKeyTable, Schema } from '../../schema/index.ts';

export type IdempotencyKeyRow = Selectable<IdempotencyKeyTable>;
type Begun = Pick<IdempotencyKeyRow, 'request_key' | 'request_hash' | 'started_at' | 'lease_until'>;

/** How often a key is tried that others claim and give back meanwhile. */
const MOST_TRIES = 10;

/**
 * Claims a key; null when this call has it, else the row of whoever has.
 * @throws Error where others claim it and give it back at each try
 */
export async function claimKey(db: Kysely<Schema>, begun: Begun): Promise<IdempotencyKeyRow | null> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const claimed = await db
      .insertInto('idempotency_keys')
      .values({ ...begun, done_at: null, status: null, headers: null, body: null })
      .onConflict((conflict) => conflict.column('request_key').doNothing())
      .returning('request_key')
      .executeTakeFirst();
    if (claimed) return null;
    const row = await db
      .selectFrom('idempotency_keys')
      .selectAll()
      .where('request_key', '=', begun.request_key)
      .executeTakeFirst();
    if (row) return row;
    // Whoever had it gave it back in between: it is nobody's.
  }
  throw new Error('an idempotency key was claimed and given back by others each time it was tried');
}

/** Extends the time that whoever has a key may take. */
export async function extendKey(db: Kysely<Schema>, key: string, leaseUntil: string): Promise<void> {
  await db
    .updateTable('idempotency_keys')
    .set({ lease_until: leaseUntil })
    .where('request_key', '=', key)
    .where('done_at', 'is', null)
    .execute();
}

/** Stores the answer to the request of a key. */
export async function settleKey(
  db: Kysely<Schema>,
  key: string,
  answer: Pick<IdempotencyKeyRow, 'done_at' | 'status' | 'headers' | 'body'>,
): Promise<void> {
  await db.updateTable('idempotency_keys').set(answer).where('request_key', '=', key).execute();
}

/** Gives a key back, so that a repeat of its request is carried out. */
export async function releaseKey(db: Kysely<Schema>, key: string): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where('request_key', '=', key)
    .where('done_at', 'is', null)
    .execute();
}

/** Deletes the keys of requests that began before an instant. */
export async function deleteKeysBefore(db: Kysely<Schema>, at: string): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('started_at', '<', at).execute();
}
