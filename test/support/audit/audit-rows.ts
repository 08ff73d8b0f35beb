import type { Kysely } from 'kysely';
import { detailText } from '../../../cards/audit/detail-text.ts';
import * as stored from '../../../src/store/queries/audit/audit.ts';
import type { Schema } from '../../../src/store/schema/index.ts';
import { READER } from '../reader.ts';

/** Rows of the audit log, the newest first, with their details as the audit log shows them. */
export async function auditOf(
  db: Kysely<Schema>,
  dealKey: string | null,
  page: { readonly skip: number; readonly limit: number },
) {
  return (await stored.auditOf(db, dealKey, page)).map(inWords);
}

/** Every row of the audit log, the oldest first, with its detail as the audit log shows it. */
export async function wholeAudit(db: Kysely<Schema>) {
  return (await db.selectFrom('audit').selectAll().orderBy('id').execute()).map(inWords);
}

function inWords(row: stored.AuditRow) {
  return { ...row, detail: detailText(stored.auditRecordOf(row).detail, READER) };
}
