import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Schema } from '../schema/index.ts';

/** Ten seconds for a connection or a statement: a chat turn has no use for an answer that comes later. */
const TIME_LIMIT = 10_000;

/** Opens a pool of connections to PostgreSQL. `onError` hears of idle connections that broke. */
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
