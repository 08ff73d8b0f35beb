import { type Kysely, sql, type Transaction } from 'kysely';
import { BACKUP_KINDS, type GoodNewsKind } from '../../../domain/alerts/kinds.ts';
import { gather, inChunks } from '../../db/chunks.ts';
import type { Schema } from '../../schema/index.ts';
import type { AlertRow } from './alerts.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** The alerts of one message, the oldest first. */
export async function alertsOfDelivery(db: Db, delivery: string): Promise<AlertRow[]> {
  return db.selectFrom('alerts').selectAll().where('delivery', '=', delivery).orderBy('id').execute();
}

/** The kinds of good news, of which no card is updated; one that is missing here does not compile. */
const GOOD_NEWS: Readonly<Record<GoodNewsKind, string>> = { ready: 'ready' };

/**
 * Alerts that were sent in Teams and whose card was not updated since. The condition of a partial index, to be repeated in
 * these words; otherwise it is not used.
 */
const UNEDITED = sql<boolean>`alerts.activity_id is not null and alerts.edited_at is null and ${sql.join(
  Object.values(GOOD_NEWS).map((kind) => sql`alerts.kind <> ${sql.lit(kind)}`),
  sql` and `,
)}`;

const IS_OVER = sql<boolean>`exists (select 1 from alert_states where alert_states.deal_ref = alerts.deal_ref and (alert_states.verdict = 'ready' or alert_states.risk = 'none'))`;

/** Alerts that were sent since an instant, whose deal is ready or settled by now, and whose card does not say so. */
export async function outdatedAlerts(
  db: Db,
  { since, at, limit }: { readonly since: string; readonly at: string; readonly limit: number },
): Promise<AlertRow[]> {
  const found = await db
    .selectFrom('alerts')
    .select('id')
    .where(UNEDITED)
    .where('begun_at', '>=', since)
    .where((alert) => alert.or([alert('edit_after', 'is', null), alert('edit_after', '<=', at)]))
    .where(IS_OVER)
    .orderBy('begun_at')
    .limit(limit)
    .execute();
  const ids = found.map(({ id }) => id);
  return gather(ids, (some) =>
    db.selectFrom('alerts').selectAll().where('id', 'in', some).orderBy('id').execute(),
  );
}

/** When the update of a card that failed is to be tried again at the earliest; null when none is. */
export async function nextEdit(db: Db, since: string, at: string): Promise<string | null> {
  const { next } = await db
    .selectFrom('alerts')
    .select((of) => of.fn.min<string | null>('edit_after').as('next'))
    .where(UNEDITED)
    .where('begun_at', '>=', since)
    .where('edit_after', '>', at)
    .executeTakeFirstOrThrow();
  return next;
}

/** Marks the card of some alerts as updated, or its update as given up. */
export async function noteEdited(db: Db, ids: readonly number[], at: string): Promise<void> {
  await inChunks(ids, (some) =>
    db
      .updateTable('alerts')
      .set({ edited_at: at, edit_after: null })
      .where('id', 'in', some)
      .where('edited_at', 'is', null)
      .execute(),
  );
}

/** Claims the card of some alerts to be updated by this process; returns the ids that no other process has claimed. */
export async function claimEdits(
  db: Db,
  ids: readonly number[],
  at: string,
  until: string,
): Promise<number[]> {
  const rows = await gather(ids, (some) =>
    db
      .updateTable('alerts')
      .set({ edit_after: until })
      .where('id', 'in', some)
      .where('edited_at', 'is', null)
      .where((alert) => alert.or([alert('edit_after', 'is', null), alert('edit_after', '<=', at)]))
      .returning('id')
      .execute(),
  );
  return rows.map(({ id }) => id);
}

/** Gives up the claim to cards that were not tried to be updated; they may be from `after` on. */
export async function leaveEdits(db: Db, ids: readonly number[], after: string): Promise<void> {
  await inChunks(ids, (some) =>
    db
      .updateTable('alerts')
      .set({ edit_after: after })
      .where('id', 'in', some)
      .where('edited_at', 'is', null)
      .execute(),
  );
}

/** Stores that the card of some alerts could not be updated, and from when on that is tried again. */
export async function putOffEdit(db: Db, ids: readonly number[], after: string): Promise<void> {
  await inChunks(ids, (some) =>
    db
      .updateTable('alerts')
      .set((alert) => ({ edit_attempts: alert('edit_attempts', '+', 1), edit_after: after }))
      .where('id', 'in', some)
      .where('edited_at', 'is', null)
      .execute(),
  );
}

export type EscalatedRow = Pick<AlertRow, 'deal_ref' | 'place_key' | 'facts' | 'entered_at'>;

/** The alerts about some deals to backups, the oldest first. */
export async function escalatedOf(db: Db, dealRefs: readonly number[]): Promise<EscalatedRow[]> {
  return gather(dealRefs, (refs) =>
    db
      .selectFrom('alerts')
      .select(['deal_ref', 'place_key', 'facts', 'entered_at'])
      .where('deal_ref', 'in', refs)
      .where('kind', 'in', BACKUP_KINDS)
      .where('state', 'not in', ['cancelled', 'suppressed'])
      .orderBy('id')
      .execute(),
  );
}

/** By which way critical alerts about some deals were sent to their readers, the oldest first. */
export async function routesOf(
  db: Db,
  dealRefs: readonly number[],
): Promise<Pick<AlertRow, 'deal_ref' | 'place_key' | 'route' | 'entered_at'>[]> {
  return gather(dealRefs, (refs) =>
    db
      .selectFrom('alerts')
      .select(['deal_ref', 'place_key', 'route', 'entered_at'])
      .where('deal_ref', 'in', refs)
      .where('risk', '=', 'critical')
      .where('state', '=', 'sent')
      .where('kind', 'not in', BACKUP_KINDS)
      .orderBy('id')
      .execute(),
  );
}
