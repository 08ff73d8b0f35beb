import type { Kysely } from 'kysely';
import type { Audited, AuditRecord } from '../../../domain/audit/audited.ts';
import { ELSEWHERE } from '../../../domain/audit/elsewhere.ts';
import type { Keyset } from '../../db/keyset.ts';
import type { Schema } from '../../schema/index.ts';
import { auditRecordOf } from './audit.ts';

/** What people did to a deal, as opposed to looking at it. */
const CHANGES = [
  'record',
  'attach',
  'edit',
  'decline',
  'name',
  'desk',
  'import',
] as const satisfies readonly Audited[];

/** A change of a deal as the audit log has it. */
export interface RecordedChange extends AuditRecord {
  readonly id: number;
}

/** The changes that people made to a deal after a place, the newest first. */
export async function changesOfDeal(
  db: Kysely<Schema>,
  dealKey: string,
  after: Keyset,
  limit: number,
): Promise<readonly RecordedChange[]> {
  const former = await db
    .selectFrom('former_deal_keys')
    .select('former_key')
    .where('deal_key', '=', dealKey)
    .execute();
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('deal_key', 'in', [dealKey, ...former.map(({ former_key }) => former_key)])
    .where('action', 'in', CHANGES)
    .where((of) => of.or([of('detail_code', 'is', null), of('detail_code', 'not in', ELSEWHERE)]))
    .where((of) =>
      of.or([of('at', '<', after.at), of.and([of('at', '=', after.at), of('id', '<', after.id)])]),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...auditRecordOf(row), id: row.id }));
}
