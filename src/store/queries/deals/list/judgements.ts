import { type Kysely, type Selectable, sql } from 'kysely';
import { gather, inChunks } from '../../../db/chunks.ts';
import type { DealJudgementTable, Schema } from '../../../schema/index.ts';

export type DealJudgementRow = Selectable<DealJudgementTable>;

/** What decides whether a stored judgement holds. */
export interface Holding {
  readonly basis: string;
  /** The day of the question, `YYYY-MM-DD`. */
  readonly today: string;
}

/** SQL of whether the judgement of a deal holds; it may be null where there is none. */
export function holds({ basis, today }: Holding) {
  return sql<boolean>`(deal_judgements.basis = ${basis} and (deal_judgements.changes_on is null or deal_judgements.changes_on > ${today}))`;
}

/** Deals whose judgement does not hold, at most `limit`, each once. */
export async function unjudgedDeals(
  db: Kysely<Schema>,
  { basis, today }: Holding,
  limit: number,
): Promise<number[]> {
  const refs = new Set<number>();
  const table = () => db.selectFrom('deal_judgements').select('deal_ref').limit(limit);
  // One after the other: an index serves each, and none serves all of them.
  for (const query of [
    table().where('basis', 'is', null).orderBy('deal_ref'),
    table().where('changes_on', '<=', today).orderBy('changes_on'),
    table().where('basis', '<', basis).orderBy('basis'),
    table().where('basis', '>', basis).orderBy('basis', 'desc'),
  ]) {
    for (const { deal_ref } of await query.execute()) if (refs.size < limit) refs.add(deal_ref);
    if (refs.size === limit) break;
  }
  return [...refs];
}

/** The versions of the judgements of some deals, by deal; read before the deals are. */
export async function judgementVersions(
  db: Kysely<Schema>,
  refs: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await gather(refs, (some) =>
    db.selectFrom('deal_judgements').select(['deal_ref', 'version']).where('deal_ref', 'in', some).execute(),
  );
  return new Map(rows.map(({ deal_ref, version }) => [deal_ref, version]));
}

/**
 * Stores judgements, each with the version that was read before the deal was: none of a deal that was marked since. Given
 * in ascending order of the deals.
 */
export async function putJudgements(db: Kysely<Schema>, rows: readonly DealJudgementRow[]): Promise<void> {
  await inChunks(rows, (some) =>
    db
      .insertInto('deal_judgements')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .column('deal_ref')
          .doUpdateSet(({ ref }) =>
            Object.fromEntries(COLUMNS.map((column) => [column, ref(`excluded.${column}`)])),
          )
          .where(sql<boolean>`deal_judgements.version = excluded.version`),
      )
      .execute(),
  );
}

type Column = Exclude<keyof DealJudgementTable, 'deal_ref' | 'version'>;

/** The columns that a new judgement replaces; one that is missing here does not compile. */
const COLUMNS = Object.keys({
  basis: true,
  changes_on: true,
  judged_at: true,
  verdict: true,
  risk_rank: true,
  waiting_for: true,
  codes: true,
} satisfies Record<Column, true>) as Column[];
