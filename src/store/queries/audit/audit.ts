import { CompiledQuery, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { AuditRecord } from '../../../domain/audit/audited.ts';
import { readDetail } from '../../../domain/audit/detail.ts';
import { getOrAdd } from '../../../domain/collections.ts';
import { inChunks } from '../../db/chunks.ts';
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
