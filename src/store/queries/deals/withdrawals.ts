import { createHash } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { CloudScopeId } from '../../../domain/ids.ts';
import type { TrailPiece } from '../../../domain/trail.ts';
import { gather } from '../../db/chunks.ts';
import type { EvidenceWithdrawalTable, Schema } from '../../schema/index.ts';
import type { EvidenceRow } from './evidence.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** A stored piece of evidence with its withdrawal; null for one that stands. */
export interface EvidenceWithWithdrawal extends EvidenceRow {
  readonly withdrawal: Pick<
    Selectable<EvidenceWithdrawalTable>,
    'withdrawn_at' | 'withdrawn_by' | 'withdrawer_name'
  > | null;
}

/** The id of the check that a form records: the same however often the person sends the form. */
export function checkIdOf(form: string, recorderId: string): string {
  return createHash('sha256')
    .update(JSON.stringify(['check', form, recorderId]))
    .digest('base64url')
    .slice(0, 22);
}

/** The pieces that a check recorded on a deal. */
export async function evidenceOfCheck(
  db: Db,
  check: string,
  dealRef: number,
): Promise<EvidenceWithWithdrawal[]> {
  const rows = await withWithdrawals(db)
    .where('evidence.check_id', '=', check)
    .where('evidence.recorded_on', '=', dealRef)
    .orderBy('evidence.id')
    .execute();
  return rows.map(parted);
}

/** All evidence about some addresses in a scope, whether withdrawn or not, the newest recorded last. */
export async function evidenceEverAbout(
  db: Db,
  scope: CloudScopeId,
  emailKeys: readonly string[],
): Promise<EvidenceWithWithdrawal[]> {
  const rows = await gather(emailKeys, (some) =>
    withWithdrawals(db)
      .where('evidence.cloud_scope', '=', scope)
      .where('evidence.email_key', 'in', some)
      .orderBy('evidence.id')
      .execute(),
  );
  return rows.map(parted);
}

/** By id, who recorded each of those checks on a deal that stand, of some. */
export async function standingChecks(
  db: Db,
  dealRef: number,
  checks: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (checks.length === 0) return new Map();
  const rows = await db
    .selectFrom('evidence')
    .leftJoin('evidence_withdrawals', 'evidence_withdrawals.evidence_ref', 'evidence.id')
    .select(['evidence.check_id', 'evidence.recorded_by'])
    .distinct()
    .where('evidence.check_id', 'in', checks)
    .where('evidence.recorded_on', '=', dealRef)
    .where('evidence_withdrawals.evidence_ref', 'is', null)
    .execute();
  return new Map(rows.flatMap(({ check_id, recorded_by }) => (check_id ? [[check_id, recorded_by]] : [])));
}

/** Withdraws pieces of evidence; those that are withdrawn stay so. Resolves to the ids of the others. */
export async function insertWithdrawals(
  db: Db,
  pieces: readonly number[],
  by: Omit<Selectable<EvidenceWithdrawalTable>, 'evidence_ref'>,
): Promise<ReadonlySet<number>> {
  const rows = pieces.map((evidence_ref) => ({ evidence_ref, ...by }));
  const added = await gather(rows, (some) =>
    db
      .insertInto('evidence_withdrawals')
      .values(some)
      .onConflict((conflict) => conflict.column('evidence_ref').doNothing())
      .returning('evidence_ref')
      .execute(),
  );
  return new Set(added.map(({ evidence_ref }) => evidence_ref));
}

function withWithdrawals(db: Db) {
  return db
    .selectFrom('evidence')
    .leftJoin('evidence_withdrawals', 'evidence_withdrawals.evidence_ref', 'evidence.id')
    .selectAll('evidence')
    .select(['withdrawn_at', 'withdrawn_by', 'withdrawer_name']);
}

type Joined = Awaited<ReturnType<ReturnType<typeof withWithdrawals>['execute']>>[number];

function parted({ withdrawn_at, withdrawn_by, withdrawer_name, ...piece }: Joined): EvidenceWithWithdrawal {
  const isWithdrawn = withdrawn_at !== null && withdrawn_by !== null && withdrawer_name !== null;
  return { ...piece, withdrawal: isWithdrawn ? { withdrawn_at, withdrawn_by, withdrawer_name } : null };
}

/** The withdrawal of a stored piece; who withdrew it only with `told`. */
export function withdrawnOf(
  { withdrawal }: Pick<EvidenceWithWithdrawal, 'withdrawal'>,
  told: boolean,
): TrailPiece['withdrawn'] {
  if (withdrawal === null) return null;
  return { by: told ? withdrawal.withdrawer_name : null, at: withdrawal.withdrawn_at };
}
