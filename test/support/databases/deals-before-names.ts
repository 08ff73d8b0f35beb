import { type Kysely, sql } from 'kysely';
import type { Deal } from '../../../src/domain/deal.ts';
import { insertDeals } from '../../../src/store/queries/deals/deals.ts';
import type { Schema } from '../../../src/store/schema/index.ts';

/** Inserts deals into a database of before deals had names, which a later migration gives them. */
export async function insertDealsBeforeNames(
  db: Kysely<Schema>,
  deals: readonly Deal[],
  at: string,
): Promise<ReadonlyMap<string, number>> {
  await sql`create table deal_names (deal_ref integer, contact_ref integer, word text)`.execute(db);
  const refs = await insertDeals(db, deals, at);
  await sql`drop table deal_names`.execute(db);
  return refs;
}
