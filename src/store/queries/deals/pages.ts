import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../../schema/index.ts';
import type { DealRow } from './deal-row.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** The next deals after a row id, the oldest first: to go through all of them without holding them. */
export async function dealsAfter(db: Db, id: number, limit: number): Promise<DealRow[]> {
  return db.selectFrom('deals').selectAll().where('id', '>', id).orderBy('id').limit(limit).execute();
}
