import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { gather } from '../../db/chunks.ts';
import type { AlertStateTable, Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type AlertStateRow = Selectable<AlertStateTable>;
export type NewAlertState = Omit<Insertable<AlertStateTable>, 'version'>;

export async function alertStatesOf(db: Db, dealRefs: readonly number[]): Promise<AlertStateRow[]> {
  return gather(dealRefs, (refs) =>
    db.selectFrom('alert_states').selectAll().where('deal_ref', 'in', refs).execute(),
  );
}

/** The state of a deal to be stored, and the version of the state that was read before; null when there was none. */
export interface FoundState {
  readonly state: NewAlertState;
  readonly before: number | null;
}

/** Stores states of deals. Returns the deals whose state was stored: not those of which another scan has stored one since. */
export async function putAlertStates(
  db: Transaction<Schema>,
  found: readonly FoundState[],
): Promise<ReadonlySet<number>> {
  const kept = await gather(found, (some) =>
    db
      .insertInto('alert_states')
      .values(some.map(({ state, before }) => ({ ...state, version: (before ?? 0) + 1 })))
      .onConflict((conflict) =>
        conflict
          .column('deal_ref')
          .doUpdateSet(({ ref }) =>
            Object.fromEntries(COLUMNS.map((column) => [column, ref(`excluded.${column}`)])),
          )
          .where(sql<boolean>`alert_states.version = excluded.version - 1`),
      )
      .returning('deal_ref')
      .execute(),
  );
  return new Set(kept.map(({ deal_ref }) => deal_ref));
}

type Column = Exclude<keyof AlertStateTable, 'deal_ref'>;

/** The columns that a new state replaces; one that is missing here does not compile. */
const COLUMNS = Object.keys({
  verdict: true,
  risk: true,
  days_left: true,
  people: true,
  pcn_key: true,
  pdm_key: true,
  program_key: true,
  next_look: true,
  open_since: true,
  critical_since: true,
  version: true,
  looked_at: true,
} satisfies Record<Column, true>) as Column[];
