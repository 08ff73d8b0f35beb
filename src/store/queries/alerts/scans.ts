import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { gather } from '../../db/chunks.ts';
import type { AlertScanTable, Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type AlertScanRow = Selectable<AlertScanTable>;

/** Claims the scan of a tick; false when another process has it. */
export async function claimScan(db: Db, tick: string, at: string, basis: string): Promise<boolean> {
  const row = await db
    .insertInto('alert_scans')
    .values({ tick, started_at: at, basis, done_at: null, judged: null, entered: null })
    .onConflict((conflict) => conflict.column('tick').doNothing())
    .returning('tick')
    .executeTakeFirst();
  return row !== undefined;
}

/** The last scan that came to its end. */
export async function lastScan(db: Db): Promise<AlertScanRow | null> {
  const row = await db
    .selectFrom('alert_scans')
    .selectAll()
    .where('done_at', 'is not', null)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** A text that changes with every scan that comes to its end. */
export async function scansMark(db: Db): Promise<string> {
  const { last, done } = await db
    .selectFrom('alert_scans')
    .select((scan) => [
      scan.fn.max<string | null>('done_at').as('last'),
      scan.fn.count<number | string>('done_at').as('done'),
    ])
    .executeTakeFirstOrThrow();
  return `${done} ${last ?? ''}`;
}

export async function endScan(
  db: Db,
  tick: string,
  { at, judged, entered }: { readonly at: string; readonly judged: number; readonly entered: number },
): Promise<void> {
  await db
    .updateTable('alert_scans')
    .set({ done_at: at, judged, entered })
    .where('tick', '=', tick)
    .execute();
}

/** Deletes the rows of scans that began before an instant. */
export async function deleteScansBefore(db: Db, at: string): Promise<void> {
  await db.deleteFrom('alert_scans').where('started_at', '<', at).execute();
}

export async function allDealRefs(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('deals').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** The deals whose next scan day is not after a day. */
export async function dealsToLookAt(db: Db, day: string): Promise<number[]> {
  const rows = await db
    .selectFrom('alert_states')
    .select('deal_ref')
    .where('next_look', '<=', day)
    .orderBy('deal_ref')
    .execute();
  return rows.map(({ deal_ref }) => deal_ref);
}

/** The deals that were changed, or about whose contacts evidence was recorded or withdrawn, since an instant. */
export async function dealsChangedSince(db: Db, at: string): Promise<number[]> {
  const changed = await db.selectFrom('deals').select('id').where('updated_at', '>=', at).execute();
  const recorded = await dealsByEvidence(db, sql<boolean>`evidence.recorded_at >= ${at}`);
  const withdrawn = await dealsByEvidence(
    db,
    sql<boolean>`evidence.id in (select evidence_ref from evidence_withdrawals where withdrawn_at >= ${at})`,
  );
  return [...changed.map(({ id }) => id), ...recorded, ...withdrawn];
}

/** The deals about whose contacts there are checks dated at or after one instant and before another. */
export async function dealsCheckedBetween(db: Db, from: string, before: string): Promise<number[]> {
  return dealsByEvidence(
    db,
    sql<boolean>`evidence.validated_at >= ${from} and evidence.validated_at < ${before}`,
  );
}

async function dealsByEvidence(db: Db, condition: ReturnType<typeof sql<boolean>>): Promise<number[]> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('contacts', 'contacts.email_key', 'evidence.email_key')
    .innerJoin('deals', (join) =>
      join
        .onRef('deals.id', '=', 'contacts.deal_ref')
        .onRef('deals.cloud_scope', '=', 'evidence.cloud_scope'),
    )
    .select('deals.id')
    .distinct()
    .where(condition)
    .execute();
  return rows.map(({ id }) => id);
}

/** All deals that share a PCN with some of these, or did when the last scan found these. */
export async function dealsBesides(db: Db, refs: readonly number[]): Promise<number[]> {
  const now = await gather(refs, (some) =>
    db
      .selectFrom('deals')
      .select('pcn_key')
      .where('id', 'in', some)
      .where('pcn_key', 'is not', null)
      .distinct()
      .execute(),
  );
  const before = await gather(refs, (some) =>
    db
      .selectFrom('alert_states')
      .select('pcn_key')
      .where('deal_ref', 'in', some)
      .where('pcn_key', 'is not', null)
      .distinct()
      .execute(),
  );
  const keys = [...new Set([...now, ...before].map(({ pcn_key }) => pcn_key))];
  const rows = await gather(keys, (some) =>
    db.selectFrom('deals').select('id').where('pcn_key', 'in', some).execute(),
  );
  return rows.map(({ id }) => id);
}
