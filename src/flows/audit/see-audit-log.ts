import type { Kysely } from 'kysely';
import type { AuditRecord } from '../../domain/audit/audited.ts';
import { dealKey } from '../../domain/deal.ts';
import type { Viewers } from '../../domain/people/audience.ts';
import { auditRecords } from '../../store/queries/audit/audit.ts';
import type { Schema } from '../../store/schema/index.ts';
import { isForAdmins } from './admins-only.ts';
import type { AuditLog } from './audit-log.ts';

export interface AuditContext {
  readonly db: Kysely<Schema>;
  readonly audit: AuditLog;
}

/** A page of the audit log. */
export interface AuditPage {
  /** The deal whose entries are asked for; null asks for those of all deals. */
  readonly dealId: string | null;
  /** The number of newer entries before the page. */
  readonly from: number;
  /** The number of entries on a page. */
  readonly size: number;
}

/** The answer to a request for a page of the audit log. */
export type SeenAuditLog =
  | { readonly kind: 'page'; readonly rows: readonly AuditRecord[]; readonly hasMore: boolean }
  | { readonly kind: 'admins-only' };

/** A page of the audit log, the newest entry first; shown only where everybody who will see it is an admin. */
export async function seeAuditLog(
  { db, audit }: AuditContext,
  viewers: Viewers,
  { dealId, from, size }: AuditPage,
): Promise<SeenAuditLog> {
  if (!(await isForAdmins(audit, viewers, 'audit-log', dealId))) return { kind: 'admins-only' };
  const key = dealId === null ? null : dealKey(dealId);
  const rows = await auditRecords(db, key, { skip: from, limit: size + 1 });
  return { kind: 'page', rows: rows.slice(0, size), hasMore: rows.length > size };
}
