import { CompiledQuery, type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { Audited, AuditRecord } from '../../../domain/audit/audited.ts';
import { readDetail } from '../../../domain/audit/detail.ts';
import { toldActor } from '../../../domain/audit/elsewhere.ts';
import { getOrAdd } from '../../../domain/collections.ts';
import type { IdRange, TransactionHorizon } from '../../../domain/log-tail.ts';
import { gather, inChunks } from '../../db/chunks.ts';
import { type Dialect, dialectOf } from '../../db/dialect.ts';
import { type StatementOptions, withOptions } from '../../db/statement-options.ts';
import type { AuditTable, Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type AuditRow = Selectable<AuditTable>;
export type NewAuditRow = Omit<AuditRow, 'id'>;

const COLUMNS = [
  'at',
  'actor_id',
  'actor_name',
  'actor_address',
  'action',
  'deal_key',
  'conversation',
  'detail',
  'detail_code',
  'detail_params',
] as const satisfies readonly (keyof NewAuditRow)[];

/** The insert statements by database and number of rows: building one takes longer than running it, and every turn writes. */
const INSERTS = new Map<string, string>();

export async function insertAudit(
  db: Db,
  rows: readonly NewAuditRow[],
  options: StatementOptions = {},
): Promise<void> {
  await inChunks(rows, async (some) => {
    const text = insertOf(dialectOf(db), some.length);
    const values = some.flatMap((row) => COLUMNS.map((column) => row[column]));
    await db.executeQuery(withOptions(CompiledQuery.raw(text, values), options));
  });
}

function insertOf({ name, parameter }: Dialect, rows: number): string {
  return getOrAdd(INSERTS, `${name} ${rows}`, () => {
    const row = (at: number) =>
      `(${COLUMNS.map((_, column) => parameter(at * COLUMNS.length + column + 1)).join(', ')})`;
    const all = Array.from({ length: rows }, (_, at) => row(at)).join(', ');
    return `insert into audit (${COLUMNS.join(', ')}) values ${all}`;
  });
}

/** Inserts rows without waiting for the disk: they outlive the process, but perhaps not a power cut. */
export async function insertAuditQuickly(db: Kysely<Schema>, rows: readonly NewAuditRow[]): Promise<void> {
  await insertAudit(db, rows, { withoutDiskWait: true });
}

export function auditRecordOf(row: AuditRow): AuditRecord {
  const { at, actor_id, actor_name, actor_address, action, detail, detail_code, detail_params } = row;
  return {
    at,
    who: actor_name || actor_address || actor_id,
    address: actor_address,
    action,
    detail: detail_code === null ? { code: 'words', words: detail } : readDetail(detail_code, detail_params),
  };
}

/** The entries about a deal, the newest first; about all deals when the key is null. */
export async function auditRecords(
  db: Db,
  dealKey: string | null,
  page: { readonly skip: number; readonly limit: number },
): Promise<readonly AuditRecord[]> {
  return (await auditOf(db, dealKey, page)).map(auditRecordOf);
}

/** The rows about a deal, the newest first; about all deals when the key is null. */
export async function auditOf(
  db: Db,
  dealKey: string | null,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): Promise<AuditRow[]> {
  let query = db.selectFrom('audit').selectAll();
  if (dealKey !== null) {
    const former = await db
      .selectFrom('former_deal_keys')
      .select('former_key')
      .where('deal_key', '=', dealKey)
      .execute();
    const keys = [dealKey, ...former.map(({ former_key }) => former_key)];
    query = query.where('deal_key', 'in', keys);
  }
  return query.orderBy('id', 'desc').offset(skip).limit(limit).execute();
}

/** An entry about a deal as the people of the deal are told, with the deal's key: `who` is empty for what was done elsewhere. */
export interface DealAuditRecord extends Omit<AuditRecord, 'address'> {
  readonly dealKey: string;
}

/** The entries of some kinds about some deals since an instant (ISO 8601, UTC) that others than the actor caused, the newest first. */
export async function auditOfOthersSince(
  db: Db,
  dealKeys: readonly string[],
  asked: {
    readonly actions: readonly Audited[];
    readonly since: string;
    readonly notBy: string;
    readonly limit: number;
  },
): Promise<readonly DealAuditRecord[]> {
  const rows = await gather(dealKeys, (some) =>
    db
      .selectFrom('audit')
      .selectAll()
      .where('deal_key', 'in', some)
      .where('at', '>', asked.since)
      .where('action', 'in', asked.actions)
      .where('actor_id', '!=', asked.notBy)
      .orderBy('id', 'desc')
      .limit(asked.limit)
      .execute(),
  );
  return rows
    .toSorted((one, other) => other.id - one.id)
    .slice(0, asked.limit)

    .map((row) => {
      const { address: _, ...record } = auditRecordOf(row);
      return { ...record, who: toldActor(record.who, row.detail_code), dealKey: row.deal_key ?? '' };
    });
}

/** Whether there is an entry of the same person, deal and kind since an instant (ISO 8601, UTC). */
export async function isAuditedSince(
  db: Db,
  {
    actor_id,
    deal_key,
    action,
    detail_code,
  }: Pick<NewAuditRow, 'actor_id' | 'deal_key' | 'action' | 'detail_code'>,
  since: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('audit')
    .select('id')
    .where('deal_key', '=', deal_key)
    .where('actor_id', '=', actor_id)
    .where('action', '=', action)
    .where('detail_code', '=', detail_code)
    .where('at', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** When somebody was last shown a deal before an instant (both ISO 8601, UTC); null if they were not. */
export async function lastViewBefore(
  db: Db,
  { actor_id, deal_key }: Pick<NewAuditRow, 'actor_id' | 'deal_key'>,
  before: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('audit')
    .select('at')
    .where('deal_key', '=', deal_key)
    .where('actor_id', '=', actor_id)
    .where('action', '=', 'view')
    .where('at', '<', before)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** An entry, as whoever follows the log reads it. */
export interface FollowedRow {
  readonly id: number;
  readonly deal_key: string | null;
  readonly action: string;
  readonly actor_id: string;
  readonly actor_name: string;
  readonly detail_code: string | null;
  readonly at: string;
}

const FOLLOWED = ['id', 'deal_key', 'action', 'actor_id', 'actor_name', 'detail_code', 'at'] as const;

/** The entries after an id, in the order of their ids. */
export async function auditAfter(db: Db, id: number, limit: number): Promise<readonly FollowedRow[]> {
  return db.selectFrom('audit').select(FOLLOWED).where('id', '>', id).orderBy('id').limit(limit).execute();
}

/** The most ranges that one statement looks in. */
const MOST_RANGES = 50;

/** The entries whose ids are in some ranges. */
export async function auditWithin(db: Db, ranges: readonly IdRange[]): Promise<readonly FollowedRow[]> {
  const rows: FollowedRow[] = [];
  for (let from = 0; from < ranges.length; from += MOST_RANGES) {
    const some = ranges.slice(from, from + MOST_RANGES);
    const found = await db
      .selectFrom('audit')
      .select(FOLLOWED)
      .where((where) => where.or(some.map((range) => where.between('id', range.from, range.to))))
      .execute();
    rows.push(...found);
  }
  return rows;
}

/** Which transactions may still be open; null for SQLite, where one writes at a time, so that ids come in their order. */
export async function transactionHorizon(db: Db): Promise<TransactionHorizon | null> {
  if (dialectOf(db).name === 'sqlite') return null;
  const { rows } = await sql<{ oldest: string; next: string }>`
    select pg_snapshot_xmin(snapshot)::text as oldest, pg_snapshot_xmax(snapshot)::text as next
    from pg_current_snapshot() as snapshot`.execute(db);
  const [{ oldest, next } = { oldest: '0', next: '0' }] = rows;
  return { oldestOpen: BigInt(oldest), next: BigInt(next) };
}

/** The id of the newest entry; 0 where there is none. */
export async function newestAuditId(db: Db): Promise<number> {
  const { newest } = await db
    .selectFrom('audit')
    .select((audit) => audit.fn.max<number | null>('id').as('newest'))
    .executeTakeFirstOrThrow();
  return Number(newest ?? 0);
}
