import type { Kysely } from 'kysely';
import type { Viewer } from '../../domain/people/audience.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';

/** Whose timeline is shown to whom. */
export interface Shown {
  readonly db: Kysely<Schema>;
  readonly asker: Person;
  readonly viewer: Viewer;
  readonly checked: CheckedDeal;
  /** Milliseconds since the epoch. */
  readonly now: number;
}
