import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { ALERT_KINDS, isGoodNews } from '../../../domain/alerts/kinds.ts';
import type { AlertState, Schema } from '../../schema/index.ts';
import type { AlertRow } from './alerts.ts';

type Db = Kysely<Schema>;

/** Where a page of a list begins: after the row that has this value of what the list is ordered by, and this id. */
export interface AlertPosition {
  readonly by: string | number;
  readonly id: number;
}

/** An alert with its place in a list. */
export interface ListedAlert extends AlertRow {
  readonly by: string | number;
}

export interface AlertPage {
  /** Of one person. */
  readonly placeKeys: readonly string[];
  /** Null for the first page. */
  readonly after: AlertPosition | null;
  readonly limit: number;
}

/** The gravest first. */
const GRAVITY = sql<number>`case alert_states.risk
  when 'critical' then 0 when 'high' then 1 when 'medium' then 2 when 'low' then 3 else 4 end`;
const BAD_NEWS = ALERT_KINDS.filter((kind) => !isGoodNews(kind));
const TOLD: readonly AlertState[] = ['sent', 'in_doubt'];

/**
 * The last alert that somebody was sent about each deal on which something is left to be done, whether or not they have
 * answered it: the gravest first, by what the last scan found, and of equally grave ones the latest.
 */
export async function lastToldAbout(
  db: Db,
  { placeKeys, after, limit }: AlertPage,
): Promise<readonly ListedAlert[]> {
  if (placeKeys.length === 0) return [];
  let told = db
    .selectFrom('alerts')
    .innerJoin('alert_states', 'alert_states.deal_ref', 'alerts.deal_ref')
    .selectAll('alerts')
    .select(GRAVITY.as('by'))
    .where('alerts.place_key', 'in', placeKeys)
    .where('alerts.state', 'in', TOLD)
    .where('alerts.kind', 'in', BAD_NEWS)
    .where('alert_states.verdict', '<>', 'ready')
    .where('alert_states.risk', '<>', 'none')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('alerts as later')
            .select('later.id')
            .whereRef('later.deal_ref', '=', 'alerts.deal_ref')
            .whereRef('later.id', '>', 'alerts.id')
            .where('later.place_key', 'in', placeKeys)
            .where('later.state', 'in', TOLD)
            .where('later.kind', 'in', BAD_NEWS),
        ),
      ),
    );
  if (after)
    told = told.where((alert) =>
      alert.or([
        sql<boolean>`${GRAVITY} > ${after.by}`,
        alert.and([sql<boolean>`${GRAVITY} = ${after.by}`, alert('alerts.id', '<', after.id)]),
      ]),
    );
  const rows = await told.orderBy(GRAVITY).orderBy('alerts.id', 'desc').limit(limit).execute();
  return rows.map((row) => ({ ...row, by: Number(row.by) }));
}

/** The alerts that were sent to somebody, or are being sent, the latest first. */
export async function sentTo(db: Db, page: AlertPage): Promise<readonly ListedAlert[]> {
  return listed(db, page, ['sent', 'in_doubt', 'sending'], 'begun_at', 'desc');
}

/** The alerts that wait to be sent to somebody, the first due first. */
export async function waitingFor(db: Db, page: AlertPage): Promise<readonly ListedAlert[]> {
  return listed(db, page, ['pending'], 'due_at', 'asc');
}

/** The alerts that were due to somebody and not sent, the latest first. */
export async function notSentTo(db: Db, page: AlertPage): Promise<readonly ListedAlert[]> {
  return listed(db, page, ['suppressed', 'cancelled', 'parked'], 'entered_at', 'desc');
}

async function listed(
  db: Db,
  { placeKeys, after, limit }: AlertPage,
  states: readonly AlertState[],
  column: 'begun_at' | 'due_at' | 'entered_at',
  direction: 'asc' | 'desc',
): Promise<readonly ListedAlert[]> {
  if (placeKeys.length === 0) return [];
  const all = db
    .selectFrom('alerts')
    .selectAll()
    .where('place_key', 'in', placeKeys)
    .where('state', 'in', states);
  const rows = await beyond(all, column, direction, after)
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, by: row[column] ?? '' }));
}

function beyond(
  all: SelectQueryBuilder<Schema, 'alerts', AlertRow>,
  column: 'begun_at' | 'due_at' | 'entered_at',
  direction: 'asc' | 'desc',
  after: AlertPosition | null,
): SelectQueryBuilder<Schema, 'alerts', AlertRow> {
  if (!after) return all;
  const by = String(after.by);
  const is = direction === 'asc' ? '>' : '<';
  return all.where((alert) =>
    alert.or([alert(column, is, by), alert.and([alert(column, '=', by), alert('id', is, after.id)])]),
  );
}
