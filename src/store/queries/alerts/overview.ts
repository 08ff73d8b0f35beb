import type { Kysely, Selectable, Transaction } from 'kysely';
import type { AlertState, AlertSwitchTable, Schema } from '../../schema/index.ts';
import { type AlertRow, IS_PENDING } from './alerts.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** Who stopped or resumed alerts last; null when nobody ever did. */
export async function alertSwitch(db: Db): Promise<Selectable<AlertSwitchTable> | null> {
  const row = await db.selectFrom('alert_switch').selectAll().where('id', '=', 1).executeTakeFirst();
  return row ?? null;
}

/** The alerts that wait to be sent to some places, the first due first. */
export async function waitingAt(db: Db, placeKeys: readonly string[]): Promise<AlertRow[]> {
  return db
    .selectFrom('alerts')
    .selectAll()
    .where(IS_PENDING)
    .where('place_key', 'in', placeKeys)
    .orderBy('due_at')
    .orderBy('id')
    .execute();
}

export interface WaitingCounts {
  readonly now: number;
  readonly later: number;
  /** When the first of the later ones is due. */
  readonly next: string | null;
}

/** How many alerts wait that are due at an instant, and how many that will be. */
export async function waitingCounts(db: Db, at: string): Promise<WaitingCounts> {
  const { due, next, all } = await db
    .selectFrom('alerts')
    .select((of) => [
      of.fn.countAll<number | string>().as('all'),
      of.fn.countAll<number | string>().filterWhere('due_at', '<=', at).as('due'),
      of.fn.min<string | null>('due_at').filterWhere('due_at', '>', at).as('next'),
    ])
    .where(IS_PENDING)
    .executeTakeFirstOrThrow();
  return { now: Number(due), later: Number(all) - Number(due), next };
}

/** The alerts about a deal to some places, suppressed ones among them, the newest first. */
export async function alertsAboutDeal(
  db: Db,
  dealRef: number,
  placeKeys: readonly string[],
  limit: number,
): Promise<AlertRow[]> {
  if (placeKeys.length === 0) return [];
  return db
    .selectFrom('alerts')
    .selectAll()
    .where('deal_ref', '=', dealRef)
    .where('place_key', 'in', placeKeys)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** What the ledger is looked through for; a part that is null is met by every alert. */
export interface LedgerFilter {
  readonly states: readonly AlertState[];
  readonly placeKey: string | null;
  readonly dealRef: number | null;
}

/** Alerts of the ledger, the latest first, from before one of them. */
export async function ledgerRows(
  db: Db,
  { states, placeKey, dealRef }: LedgerFilter,
  { beforeId, limit }: { readonly beforeId: number | null; readonly limit: number },
): Promise<AlertRow[]> {
  let rows = db.selectFrom('alerts').selectAll().where('state', 'in', states);
  if (placeKey !== null) rows = rows.where('place_key', '=', placeKey);
  if (dealRef !== null) rows = rows.where('deal_ref', '=', dealRef);
  if (beforeId !== null) rows = rows.where('id', '<', beforeId);
  return rows.orderBy('id', 'desc').limit(limit).execute();
}
