import type { Kysely } from 'kysely';
import { auditOf } from '../../../src/store/queries/audit/audit.ts';
import type { Schema } from '../../../src/store/schema/index.ts';

/** The whole audit log, the oldest entry first. */
export async function auditRows(db: Kysely<Schema>) {
  return (await auditOf(db, null, { skip: 0, limit: 1000 })).toReversed();
}
