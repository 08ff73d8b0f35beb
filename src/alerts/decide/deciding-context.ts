import type { Kysely } from 'kysely';
import type { Cadence } from '../../policy/cadence.ts';
import type { Schema } from '../../store/schema/index.ts';

/** What every use case of alerts decides with: the store, the time, and the cadence of the organisation. */
export interface DecidingContext {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly cadence: Cadence;
}
