import { type Kysely, sql, type Transaction } from 'kysely';
import { BACKUP_KINDS } from '../../../domain/alerts/kinds.ts';
import { gather } from '../../db/chunks.ts';
import type { AlertEscalation, Schema } from '../../schema/index.ts';
import type { AlertRow } from './alerts.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** The condition of a partial index, to be repeated in these words; otherwise it is not used. */
const IS_UNANSWERED = sql<boolean>`state = 'sent' and risk = 'critical' and escalation is null`;

/** Critical alerts that were sent before an instant, and of which it is not decided yet whether a backup is notified. */
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

/** Stores that decision; returns the ids of the alerts of which no other process has stored one. */
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

/** Takes back the decision that the critical alerts about a deal to a place were answered: it is made anew. */
export async function reopenEscalations(db: Db, dealRef: number, placeKey: string): Promise<void> {
  await db
    .updateTable('alerts')
    .set({ escalation: null })
    .where('deal_ref', '=', dealRef)
    .where('place_key', '=', placeKey)
    .where('escalation', '=', 'answered')
    .execute();
}

/** When an alert about each of some deals was last entered to each backup. */
export async function lastEscalatedOf(
  db: Db,
  dealRefs: readonly number[],
): Promise<readonly { readonly deal_ref: number; readonly place_key: string; readonly at: string }[]> {
  return gather(dealRefs, (refs) =>
    db
      .selectFrom('alerts')
      .select((of) => ['deal_ref', 'place_key', of.fn.max('entered_at').as('at')])
      .where('deal_ref', 'in', refs)
      .where('kind', 'in', BACKUP_KINDS)
      .where('state', 'not in', ['cancelled', 'suppressed'])
      .groupBy(['deal_ref', 'place_key'])
      .execute(),
  );
}
