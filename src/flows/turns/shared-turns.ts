import type { Kysely } from 'kysely';
import type { Log } from '../../log.ts';
import { isSharedDatabase } from '../../store/queries/turns/shared-database.ts';
import type { Schema } from '../../store/schema/index.ts';
import { LocalClaims, SharedClaims } from './activity-claims.ts';
import { DrawnCards } from './drawn-cards.ts';
import { HandleOnce } from './handle-once.ts';

/** What the turns of a process have to know of those of others. */
export interface SharedTurns {
  readonly once: HandleOnce;
  /** Null where no other process draws cards. */
  readonly drawn: DrawnCards | null;
}

export interface SharedTurnsContext {
  readonly db: Kysely<Schema>;
  readonly now: () => number;
  readonly log: Pick<Log, 'error' | 'warn'>;
  /** Whether other processes take activities on the same database; left out, on PostgreSQL they do. */
  readonly sharesDatabase?: boolean | undefined;
  readonly stopping?: AbortSignal | undefined;
}

/** One process alone keeps this in memory, which costs a turn nothing; several keep it in their database. */
export function sharedTurns({ db, now, log, stopping, sharesDatabase }: SharedTurnsContext): SharedTurns {
  const shares = sharesDatabase ?? isSharedDatabase(db);
  const claims = shares ? new SharedClaims(db, now) : new LocalClaims(now);
  return { once: new HandleOnce({ claims, log, stopping }), drawn: shares ? new DrawnCards(db, now) : null };
}
