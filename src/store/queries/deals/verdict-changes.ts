import { type Kysely, sql } from 'kysely';
import type { Risk } from '../../../domain/ids.ts';
import type { DealVerdict } from '../../../domain/verdict.ts';
import type { Keyset } from '../../db/keyset.ts';
import type { Schema } from '../../schema/index.ts';

/** An evaluation of a deal that found another verdict or risk than the one before it. */
export interface VerdictChange {
  readonly id: number;
  readonly at: string;
  readonly verdict: DealVerdict;
  readonly risk: Risk;
  /** Null of the first evaluation. */
  readonly verdict_before: DealVerdict | null;
  readonly risk_before: Risk | null;
}

/** The changes of a deal's verdict and risk after a place, the newest first. */
export async function verdictChanges(
  db: Kysely<Schema>,
  dealRef: number,
  after: Keyset,
  limit: number,
): Promise<readonly VerdictChange[]> {
  const { rows } = await sql<VerdictChange>`
    select * from (
      select id, evaluated_at as at, verdict, risk,
        lag(verdict) over (order by id) as verdict_before, lag(risk) over (order by id) as risk_before
      from evaluations where deal_ref = ${dealRef}
    ) as found
    where (verdict_before is null or verdict <> verdict_before or risk <> risk_before)
      and (at < ${after.at} or at = ${after.at} and id < ${after.id})
    order by at desc, id desc
    limit ${limit}`.execute(db);
  return rows;
}
