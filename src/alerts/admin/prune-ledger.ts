import type { Kysely } from 'kysely';
import { deleteAlertsBefore } from '../../store/queries/alerts/prune.ts';
import type { Schema } from '../../store/schema/index.ts';

/**
 * The number of days for which finished alerts stay stored: a year and its June, so that this rush can be compared with
 * the last one; much more than the 90 days within which the cards of sent messages are updated.
 */
export const LEDGER_KEPT_DAYS = 400;

const DAY_MS = 86_400_000;

/** The number of alerts deleted by one statement: few, because with SQLite nobody else writes meanwhile. */
const PIECE = 500;

/** The number of statements in one run; the next run continues. */
const MOST_PIECES = 20;

export interface PruneContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Deletes old alerts that are sent, cancelled or suppressed and that nothing refers to. Returns their number. */
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
