import { createHash } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { addressKey } from '../../../domain/address.ts';
import type { Evidence } from '../../../domain/deal.ts';
import type { CloudScopeId } from '../../../domain/ids.ts';
import {
  claimantOf,
  IMPORTED,
  type Recorder,
  sightOf,
  storedSight,
} from '../../../domain/people/recorder.ts';
import { gather } from '../../db/chunks.ts';
import type { EvidenceTable, Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;
export type EvidenceRow = Selectable<EvidenceTable>;

/** Evidence to store, with its address, scope and recorder. */
export interface NewEvidence {
  readonly email: string;
  readonly scope: CloudScopeId;
  readonly evidence: Evidence;
  readonly recordedAt: string;
  readonly recorder: Recorder;
  /** The row of the deal on which it was recorded, or whose row in a book stated it; null for none. */
  readonly recordedOn: number | null;
  /** Id of the check of a person in which it was recorded. */
  readonly check?: string;
  /** Raw answer of a look-up, as JSON. */
  readonly raw?: string;
  /** Unique key of the piece; left out, `fingerprintOf` its content. */
  readonly fingerprint?: string;
}

/** The fingerprints among these that are stored. */
export async function knownFingerprints(
  db: Db,
  fingerprints: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await gather(fingerprints, (some) =>
    db.selectFrom('evidence').select('fingerprint').where('fingerprint', 'in', some).execute(),
  );
  return new Set(rows.map(({ fingerprint }) => fingerprint));
}

/** Keys of addresses with evidence of another recorder than this one. */
export async function addressesCheckedByOthers(db: Db, recordedBy: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('evidence')
    .select('email_key')
    .distinct()
    .where('recorded_by', '!=', recordedBy)
    .execute();
  return new Set(rows.map(({ email_key }) => email_key));
}

/** Stores evidence; stored pieces stay as they are. Resolves to the number of new pieces. */
export async function insertEvidence(db: Db, pieces: readonly NewEvidence[]): Promise<number> {
  const rows = pieces.map(
    ({ email, scope, evidence, recordedAt, recorder, recordedOn, check, raw, fingerprint }) => ({
      email_key: addressKey(email),
      cloud_scope: scope,
      method: evidence.method,
      result: evidence.result,
      validated_at: new Date(evidence.validatedAt).toISOString(),
      validated_by: evidence.validatedBy,
      portal: evidence.portal,
      note: evidence.note ?? null,
      raw: raw ?? null,
      recorded_at: recordedAt,
      recorded_by: recorder.id,
      recorder_name: recorder.name,
      recorder_sees: storedSight(recorder),
      recorded_on: recordedOn,
      check_id: check ?? null,
      fingerprint: fingerprint ?? fingerprintOf(email, scope, evidence, recorder),
    }),
  );
  const added = await gather(rows, (some) =>
    db
      .insertInto('evidence')
      .values(some)
      .onConflict((conflict) => conflict.column('fingerprint').doNothing())
      .returning('id')
      .execute(),
  );
  return added.length;
}

export async function evidenceByFingerprints(
  db: Db,
  fingerprints: readonly string[],
): Promise<EvidenceRow[]> {
  return gather(fingerprints, (some) =>
    db.selectFrom('evidence').selectAll().where('fingerprint', 'in', some).execute(),
  );
}

/** The evidence about some addresses in a scope that was not withdrawn, the newest recorded last. */
export async function evidenceAbout(
  db: Db,
  scope: CloudScopeId,
  emailKeys: readonly string[],
): Promise<EvidenceRow[]> {
  return gather(emailKeys, (some) =>
    db
      .selectFrom('evidence')
      .selectAll()
      .where('cloud_scope', '=', scope)
      .where('email_key', 'in', some)
      .where((piece) =>
        piece.not(
          piece.exists(
            piece
              .selectFrom('evidence_withdrawals')
              .select('evidence_ref')
              .whereRef('evidence_withdrawals.evidence_ref', '=', 'evidence.id'),
          ),
        ),
      )
      .orderBy('id')
      .execute(),
  );
}

/**
 * The fingerprint of a recorder's statement: equal for equal statements, however often they are made, whether recorded
 * in chat or stated in a book. Two recorders who state the same make two statements, and so does one who sees other deals
 * by now: each speaks for other deals.
 */
export function fingerprintOf(
  email: string,
  scope: CloudScopeId,
  evidence: Evidence,
  recorder: Pick<Recorder, 'id' | 'sees'>,
): string {
  const { method, result, validatedAt, validatedBy, portal } = evidence;
  const by = recorder.id.startsWith(IMPORTED) ? recorder.id.slice(IMPORTED.length) : recorder.id;
  const parts = [
    addressKey(email),
    scope,
    method,
    result,
    validatedAt,
    validatedBy,
    portal,
    by,
    storedSight(recorder),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

type EvidenceColumn =
  | 'method'
  | 'result'
  | 'validated_at'
  | 'validated_by'
  | 'portal'
  | 'note'
  | 'recorded_by'
  | 'recorder_name';

export function evidenceOfRow(row: Pick<EvidenceRow, EvidenceColumn>): Evidence {
  return {
    method: row.method,
    result: row.result,
    validatedAt: Date.parse(row.validated_at),
    validatedBy: row.validated_by,
    portal: row.portal,
    note: row.note,
    claimedBy: claimantOf({ id: row.recorded_by, name: row.recorder_name }),
  };
}

/** The fingerprint of a form about one address: equal however often the person sends the form. */
export function fingerprintOfForm(
  form: string,
  email: string,
  scope: CloudScopeId,
  recorderId: string,
): string {
  return createHash('sha256')
    .update(JSON.stringify(['form', form, addressKey(email), scope, recorderId]))
    .digest('base64url');
}

/** The recorder of a stored piece, as far as it is compared. */
export function recorderOfRow(
  row: Pick<EvidenceRow, 'recorded_by' | 'recorder_sees'>,
): Pick<Recorder, 'id' | 'sees'> {
  return { id: row.recorded_by, sees: sightOf(row.recorder_sees) };
}
