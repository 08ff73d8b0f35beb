import type { Kysely } from 'kysely';
import { deletePersonAddresses } from '../../store/queries/people/person-addresses.ts';
import type { Schema } from '../../store/schema/index.ts';

/** How long the addresses of somebody count against others after Teams last stated them, in milliseconds. */
const KEPT_MS = 180 * 24 * 60 * 60_000;

/** Deletes the addresses of people whom Teams has not stated for long: they may have left, and the address be another's. */
export async function forgetPeople({
  db,
  now,
}: {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}): Promise<void> {
  await deletePersonAddresses(db, new Date(now() - KEPT_MS).toISOString());
}
