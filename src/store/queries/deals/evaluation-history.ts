import { type Kysely, type SelectQueryBuilder, sql, type Transaction } from 'kysely';
import { append } from '../../../domain/collections.ts';
import type { Risk } from '../../../domain/ids.ts';
import type { DealVerdict } from '../../../domain/verdict.ts';
import { gather, inChunks } from '../../db/chunks.ts';
import type { Schema } from '../../schema/index.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** A stored evaluation as its deal's history has it. */
export interface HistoryRow {
  readonly deal_ref: number;
  readonly evaluated_at: string;
  readonly ruleset: string;
  readonly result: string;
}

/** The evaluations of some deals, by deal, the oldest first. */
export async function evaluationHistories(
  db: Db,
  refs: readonly number[],
): Promise<ReadonlyMap<number, readonly HistoryRow[]>> {
  const byDeal = new Map<number, HistoryRow[]>();
  await inChunks(refs, async (some) => {
    const rows = await db
      .selectFrom('evaluations')
      .select(['deal_ref', 'evaluated_at', 'ruleset', 'result'])
      .where('deal_ref', 'in', some)
      .orderBy('id')
      .execute();
    for (const row of rows) append(byDeal, row.deal_ref, row);
  });
  return byDeal;
}

/** A verdict and when it was stored (ISO 8601, UTC). */
export interface StoredVerdict {
  readonly deal_ref: number;
  readonly evaluated_at: string;
  readonly verdict: DealVerdict;
  readonly risk: Risk;
}

/** The verdicts of some deals in the order in which they were stored. */
export async function storedVerdicts(db: Db, refs: readonly number[]): Promise<StoredVerdict[]> {
  return gather(refs, (some) =>
    db
      .selectFrom('evaluations')
      .select(['deal_ref', 'evaluated_at', 'verdict', 'risk'])
      .where('deal_ref', 'in', some)
      .orderBy('id')
      .execute(),
  );
}

/**
 * The evaluation of each deal by which it was known at an instant (ISO 8601, UTC), by deal: the last one stored until then, else
 * the first one stored after it.
 */
export async function evaluationsAt(
  db: Db,
  refs: readonly number[],
  at: string,
): Promise<ReadonlyMap<number, HistoryRow>> {
  const until = await outermost(db, refs, (rows) =>
    rows.select((of) => of.fn.max('id').as('id')).where('evaluated_at', '<=', at),
  );
  const known = new Map(until.map((row) => [row.deal_ref, row]));
  const others = refs.filter((ref) => !known.has(ref));
  const after = await outermost(db, others, (rows) => rows.select((of) => of.fn.min('id').as('id')));
  return new Map([...known, ...after.map((row) => [row.deal_ref, row] as const)]);
}

/** Of each deal one evaluation: the one whose id `pick` selects from those of the deal. */
async function outermost(
  db: Db,
  refs: readonly number[],
  pick: (
    rows: SelectQueryBuilder<Schema, 'evaluations', object>,
  ) => SelectQueryBuilder<Schema, 'evaluations', { id: number }>,
): Promise<HistoryRow[]> {
  return gather(refs, (some) =>
    db
      .selectFrom('evaluations')
      .select(['deal_ref', 'evaluated_at', 'ruleset', 'result'])
      .where('id', 'in', (inner) =>
        pick(inner.selectFrom('evaluations').where('deal_ref', 'in', some).groupBy('deal_ref')),
      )
      .execute(),
  );
}

/** Those of some deals that came into the book after an instant (ISO 8601, UTC). */
export async function dealsMadeAfter(
  db: Db,
  refs: readonly number[],
  at: string,
): Promise<ReadonlySet<number>> {
  const rows = await gather(refs, (some) =>
    db.selectFrom('deals').select('id').where('id', 'in', some).where('created_at', '>', at).execute(),
  );
  return new Set(rows.map(({ id }) => id));
}

/** At most `most` deals spread evenly over the book, and of how many deals each stands for one. */
export async function sampledDeals(
  db: Db,
  most: number,
): Promise<{ readonly refs: readonly number[]; readonly oneIn: number }> {
  const { n } = await db
    .selectFrom('deals')
    .select((of) => of.fn.countAll<number | string>().as('n'))
    .executeTakeFirstOrThrow();
  const oneIn = Math.max(1, Math.ceil(Number(n) / most));
  const rows = await db
    .selectFrom('deals')
    .select('id')
    .where(sql<boolean>`id % ${sql.lit(oneIn)} = 0`)
    .orderBy('id')
    .limit(most)
    .execute();
  return { refs: rows.map(({ id }) => id), oneIn };
}
