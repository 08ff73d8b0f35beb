import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import type { AlertStateTable, Schema } from '../schema.ts';
import { gather } from './pieces.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type AlertStateRow = Selectable<AlertStateTable>;
export type NewAlertState = Omit<Insertable<AlertStateTable>, 'version'>;

export async function alertStatesOf(db: Db, dealRefs: readonly number[]): Promise<AlertStateRow[]> {
  return gather(dealRefs, (refs) =>
    db.selectFrom('alert_states').selectAll().where('deal_ref', 'in', refs).execute(),
  );
}

/**
 * Keeps how a deal was found; gives the version it is, or null when another scan has kept something since.
 * @param before the version that was read; null when there was none
 */
export async function putAlertState(
  db: Transaction<Schema>,
  state: NewAlertState,
  before: number | null,
): Promise<number | null> {
  const query =
    before === null
      ? db
          .insertInto('alert_states')
          .values({ ...state, version: 1 })
          .onConflict((conflict) => conflict.column('deal_ref').doNothing())
          .returning('version')
      : db
          .updateTable('alert_states')
          .set({ ...state, version: before + 1 })
          .where('deal_ref', '=', state.deal_ref)
          .where('version', '=', before)
          .returning('version');
  const row = await query.executeTakeFirst();
  return row?.version ?? null;
}
