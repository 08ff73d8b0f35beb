import type { Kysely, Selectable, Transaction } from 'kysely';
import type { AuditRecord } from '../../domain/audited.ts';
import { flavourOf } from '../flavour.ts';
import type { AuditTable, Schema } from '../schema.ts';
import { inPieces } from './pieces.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type AuditRow = Selectable<AuditTable>;
export type NewAuditRow = Omit<AuditRow, 'id'>;

export async function insertAudit(db: Db, rows: readonly NewAuditRow[]): Promise<void> {
  await inPieces(rows, (some) => db.insertInto('audit').values(some).execute());
}

/** As `insertAudit`, without the wait for the disk: the rows outlive the process, but perhaps not a power cut. */
export async function insertAuditQuickly(db: Kysely<Schema>, rows: readonly NewAuditRow[]): Promise<void> {
  await flavourOf(db).withoutDiskWait(db, (connection) => insertAudit(connection, rows));
}

export function auditRecordOf(row: AuditRow): AuditRecord {
  const { at, actor_id, actor_name, actor_address, action, detail } = row;
  return { at, who: actor_name || actor_address || actor_id, address: actor_address, action, detail };
}

/** What is written about a deal, the newest first; of all deals when the key is null. */
export async function auditOf(
  db: Db,
  dealKey: string | null,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): Promise<AuditRow[]> {
  let query = db.selectFrom('audit').selectAll();
  if (dealKey !== null) query = query.where('deal_key', '=', dealKey);
  return query.orderBy('id', 'desc').offset(skip).limit(limit).execute();
}
