import path from 'node:path';
import type { Kysely } from 'kysely';
import { openPostgres } from '../../../src/store/db/postgres.ts';
import { openSqlite } from '../../../src/store/db/sqlite.ts';
import type { StoreSettings } from '../../../src/store/open.ts';
import type { Schema } from '../../../src/store/schema/index.ts';

/**
 * A database as it is, without any migration. A connection that was just closed may still hear that its database goes,
 * which is no news; one that breaks in use fails its statement.
 */
export function openUnmigrated({ databaseUrl, dataDir }: StoreSettings): Kysely<Schema> {
  return databaseUrl === null
    ? openSqlite(path.join(dataDir, 'wsa.db'))
    : openPostgres(databaseUrl, () => {});
}
