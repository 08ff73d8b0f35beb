import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../../schema/index.ts';
import type { DealRow } from './deal-row.ts';

type Db = Kysely<Schema> | Transaction<Schema>;

/** At most `limit` deals after a row id, by row id: for going through all deals in bounded memory. */
export async function dealsAfter(db: Db, id: number, limit: number): Promise<DealRow[]> {
  return db.selectFrom('deals').selectAll().where('id', '>', id).orderBy('id').limit(limit).execute();
}
