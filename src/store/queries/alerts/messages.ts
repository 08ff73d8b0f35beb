import { type Kysely, sql, type Transaction } from 'kysely';
import { gather, inChunks } from '../../db/chunks.ts';
import type { Schema } from '../../schema/index.ts';
import type { AlertRow } from './alerts.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** The alerts of one message, the oldest first. */
export async function alertsOfDelivery(db: Db, delivery: string): Promise<AlertRow[]> {
  return db.selectFrom('alerts').selectAll().where('delivery', '=', delivery).orderBy('id').execute();
}

/** What has an activity was sent. In these words, or the index of them would not be used. */
const UNEDITED = sql<boolean>`alerts.activity_id is not null and alerts.edited_at is null and alerts.kind <> 'ready'`;

const IS_OVER = sql<boolean>`exists (select 1 from alert_states where alert_states.deal_ref = alerts.deal_ref and (alert_states.verdict = 'ready' or alert_states.risk = 'none'))`;

/** Alerts that were said since an instant, whose deal is ready or closed by now, and whose message does not say so. */
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

/** When a message whose edit failed is to be tried again at the earliest; null when none is. */
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

/** Notes that the message of some alerts says that they are over, or that nobody tries it any more. */
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

/** Takes those of some alerts whose message nobody else draws anew at this time; says which. */
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

/** Gives those back of which nothing was tried, until it may be. */
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

/** Notes that the message of some alerts could not be drawn anew, and when that is tried again. */
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

/** What was said of some deals to somebody because somebody else had not answered, the oldest first. */
export async function escalatedOf(db: Db, dealRefs: readonly number[]): Promise<EscalatedRow[]> {
  return gather(dealRefs, (refs) =>
    db
      .selectFrom('alerts')
      .select(['deal_ref', 'place_key', 'facts', 'entered_at'])
      .where('deal_ref', 'in', refs)
      .where('kind', '=', 'escalated')
      .where('state', '!=', 'cancelled')
      .orderBy('id')
      .execute(),
  );
}

/** How what was critical about some deals was said to people, the oldest first. */
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
      .where('kind', '!=', 'escalated')
      .orderBy('id')
      .execute(),
  );
}
