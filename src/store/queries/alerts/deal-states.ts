import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import { gather } from '../../db/chunks.ts';
import { insertRows } from '../../db/insert-rows.ts';
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
  const kept = await insertRows<'alert_states', { readonly deal_ref: number }>(
    db,
    'alert_states',
    found.map(({ state, before }) => ({ ...state, version: (before ?? 0) + 1 })),
    { after: UNLESS_STORED_SINCE },
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

const UNLESS_STORED_SINCE = `on conflict (deal_ref) do update
  set ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
  where alert_states.version = excluded.version - 1
  returning deal_ref`;
