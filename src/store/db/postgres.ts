import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Schema } from '../schema/index.ts';

/** Longest wait for a connection or a statement, in ms: a chat turn has no use for a later answer. */
const TIME_LIMIT = 10_000;

/** Opens a pool of connections to PostgreSQL. `onError` is called for each idle connection that broke. */
export function openPostgres(url: string, onError: (error: Error) => void): Kysely<Schema> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: TIME_LIMIT,
    statement_timeout: TIME_LIMIT,
    query_timeout: TIME_LIMIT,
    application_name: 'wsa-readiness',
  });
  pool.on('error', onError);
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
