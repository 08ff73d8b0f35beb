import type { Kysely } from 'kysely';
import { deleteAlertsBefore } from '../../store/queries/alerts/prune.ts';
import type { Schema } from '../../store/schema/index.ts';

/**
 * For how many days alerts are kept that nothing needs any more: a year and its June, so that this rush can be held against
 * the last one; much longer than the 90 days within which the cards of sent messages are updated.
 */
export const LEDGER_KEPT_DAYS = 400;

const DAY_MS = 86_400_000;

/** Alerts deleted by one statement: few, because with SQLite nobody else writes meanwhile. */
const PIECE = 500;

/** Pieces of one run at most; the next run goes on. */
const MOST_PIECES = 20;

export interface PruneContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Deletes sent, cancelled and suppressed alerts that are old and that nothing needs any more. Returns how many. */
export async function pruneLedger({ db, now }: PruneContext): Promise<number> {
  const before = new Date(now() - LEDGER_KEPT_DAYS * DAY_MS).toISOString();
  let deleted = 0;
  for (let piece = 0; piece < MOST_PIECES; piece++) {
    const count = await deleteAlertsBefore(db, before, PIECE);
    deleted += count;
    if (count < PIECE) break;
  }
  return deleted;
}
