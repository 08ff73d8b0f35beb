import { type Kysely, sql, type Transaction } from 'kysely';
import { gather } from '../../db/chunks.ts';
import type { AlertEscalation, Schema } from '../../schema/index.ts';
import type { AlertRow } from './alerts.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** In these words, or the index of what is unanswered would not be used. */
const IS_UNANSWERED = sql<boolean>`state = 'sent' and risk = 'critical' and escalation is null`;

/** Critical alerts that were said before an instant and of which nobody has asked since whether they were answered. */
export async function unansweredSince(db: Db, saidBefore: string, limit: number): Promise<AlertRow[]> {
  return db
    .selectFrom('alerts')
    .selectAll()
    .where(IS_UNANSWERED)
    .where('begun_at', '<=', saidBefore)
    .orderBy('begun_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Notes what came of it; gives the alerts of which another process has not noted it already. */
export async function noteEscalations(
  db: Db,
  ids: readonly number[],
  escalation: AlertEscalation,
): Promise<readonly number[]> {
  const rows = await gather(ids, (some) =>
    db
      .updateTable('alerts')
      .set({ escalation })
      .where('id', 'in', some)
      .where('escalation', 'is', null)
      .returning('id')
      .execute(),
  );
  return rows.map(({ id }) => id);
}

/** When somebody was last told of each of some deals in place of somebody else. */
export async function lastEscalatedOf(
  db: Db,
  dealRefs: readonly number[],
): Promise<readonly { readonly deal_ref: number; readonly place_key: string; readonly at: string }[]> {
  return gather(dealRefs, (refs) =>
    db
      .selectFrom('alerts')
      .select((of) => ['deal_ref', 'place_key', of.fn.max('entered_at').as('at')])
      .where('deal_ref', 'in', refs)
      .where('kind', '=', 'escalated')
      .where('state', '!=', 'cancelled')
      .groupBy(['deal_ref', 'place_key'])
      .execute(),
  );
}
