import { type Kysely, sql, type Transaction } from 'kysely';
import { inChunks } from '../../../db/chunks.ts';
import { dialectOf } from '../../../db/dialect.ts';
import type { Schema } from '../../../schema/index.ts';

/** Changes that are taken in one transaction: with SQLite nobody else writes meanwhile. */
const PIECE = 500;

/**
 * Marks the deals of changes that were noted as not judged, and forgets these changes. Returns how many it took, at most
 * `PIECE`. Any number of processes may do so at once.
 */
export async function takeChanges(db: Kysely<Schema>): Promise<number> {
  // Most often there is none, and a transaction would make others wait.
  if (!(await hasChanges(db))) return 0;
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('deal_changes')
      .select('id')
      .orderBy('id')
      .limit(PIECE)
      .execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await markUnjudged(transaction, await dealsOfChanges(transaction, ids));
    await transaction.deleteFrom('deal_changes').where('id', 'in', ids).execute();
    return ids.length;
  });
}

/** Notes that a deal (its key) has changed by something that is not in the database; the rest notes itself. */
export async function noteChanged(db: Kysely<Schema>, key: string): Promise<void> {
  await db
    .insertInto('deal_changes')
    .columns(['deal_ref'])
    .expression(db.selectFrom('deals').select('id').where('deal_key', '=', key))
    .execute();
}

/** Whether changes are noted whose deals are not marked yet. */
export async function hasChanges(db: Kysely<Schema>): Promise<boolean> {
  return (await db.selectFrom('deal_changes').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/**
 * The deals that changes bear on, in ascending order: the deal itself, those with the PCN that it has or had, those that
 * name it as their lead, and those with an address of which there is evidence.
 */
async function dealsOfChanges(db: Transaction<Schema>, ids: readonly number[]): Promise<number[]> {
  const dialect = dialectOf(db);
  const taken =
    dialect.name === 'sqlite'
      ? sql`in (select value from json_each(${dialect.list(ids)}))`
      : sql`= any(${dialect.list(ids)}::int[])`;
  const { rows } = await sql<{ id: number }>`
    with taken as (select * from deal_changes where id ${taken})
    select d.id from taken t join deals d on d.id = t.deal_ref
    union select o.id from taken t join deals d on d.id = t.deal_ref join deals o on o.pcn_key = d.pcn_key
    union select o.id from taken t join deals o on o.pcn_key = t.pcn_key
    union select o.id from taken t join deals d on d.id = t.deal_ref join deals o on o.lead_deal_key = d.deal_key
    union select d.id
      from (select distinct email_key, cloud_scope from taken where email_key is not null) t
      join contacts c on c.email_key = t.email_key
      join deals d on d.id = c.deal_ref and d.cloud_scope = t.cloud_scope
    order by 1`.execute(db);
  return rows.map(({ id }) => id);
}

/** In ascending order of the deals, so that two that do so at once never wait for each other. */
async function markUnjudged(db: Transaction<Schema>, refs: readonly number[]): Promise<void> {
  await inChunks(refs, (some) =>
    db
      .insertInto('deal_judgements')
      .values(some.map((deal_ref) => ({ deal_ref, version: 1 })))
      .onConflict((conflict) =>
        conflict
          .column('deal_ref')
          .doUpdateSet({ basis: null, version: sql<number>`deal_judgements.version + 1` }),
      )
      .execute(),
  );
}
