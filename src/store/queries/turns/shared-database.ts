import type { Kysely } from 'kysely';
import { dialectOf } from '../../db/dialect.ts';
import type { Schema } from '../../schema/index.ts';

/** Whether several bots may work on a database: PostgreSQL is for any number, an SQLite file for one. */
export function isSharedDatabase(db: Kysely<Schema>): boolean {
  return dialectOf(db).name === 'postgres';
}
