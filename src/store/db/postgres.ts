import {
  Kysely,
  PostgresDialect,
  PostgresDriver,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import pg from 'pg';
import { DatabaseFault } from '../../domain/fault.ts';
import type { Schema } from '../schema/index.ts';
import { driverFault } from './driver-fault.ts';

/** Longest wait for a connection or a statement, in ms: a chat turn has no use for a later answer. */
const TIME_LIMIT = 10_000;
/**
 * Longest wait for a statement of a migration, in ms, and for another process that is migrating. The start-up probe of
 * `infra/modules/app.bicep` gives as long.
 */
export const MIGRATION_LIMIT = 300_000;

/** Undoes a transaction. Where the connection is gone the server has done so: that must not hide why it failed. */
class TolerantDriver extends PostgresDriver {
  override async rollbackTransaction(...given: Parameters<PostgresDriver['rollbackTransaction']>) {
    await super.rollbackTransaction(...given).catch(() => {});
  }
}

class TolerantDialect extends PostgresDialect {
  readonly #config: ConstructorParameters<typeof PostgresDialect>[0];

  constructor(config: ConstructorParameters<typeof PostgresDialect>[0]) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new TolerantDriver(this.#config);
  }
}

/**
 * Opens a pool of connections to PostgreSQL. `onError` is called for each connection that broke, in use or not; `passed`
 * gives the error to throw in place of a driver's own.
 * @param statementLimit longest wait for a statement, in milliseconds
 */
export function openPostgres(
  url: string,
  onError: (error: Error) => void,
  passed: (error: unknown) => unknown = driverFault,
  statementLimit = TIME_LIMIT,
): Kysely<Schema> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: TIME_LIMIT,
    statement_timeout: statementLimit,
    // The server's own end of a statement comes first: after it the connection is as good as before.
    query_timeout: statementLimit + 1000,
    keepAlive: true,
    application_name: 'wsa-readiness',
  });
  const told = new WeakSet<Error>();
  const tell = (error: Error) => {
    if (told.has(error)) return;
    told.add(error);
    // The pool hangs the connection, with its keys, on the error itself.
    onError(new DatabaseFault('unreachable', error.message));
  };
  // The pool listens to a connection only while it is idle: one that breaks in use would end the process.
  pool.on('connect', (client) => client.on('error', tell));
  pool.on('error', tell);
  const connect = async () => {
    try {
      return guarded(await pool.connect(), passed);
    } catch (error) {
      throw passed(error);
    }
  };
  return new Kysely<Schema>({ dialect: new TolerantDialect({ pool: { connect, end: () => pool.end() } }) });
}

/**
 * A connection for one turn, which is closed after it if anything but an answer of the server ended a statement: what
 * such a connection would say next may be the answer to that statement.
 */
function guarded(client: pg.PoolClient, passed: (error: unknown) => unknown): PostgresPoolClient {
  let isBroken = false;
  const query = async <Row>(text: string, parameters?: readonly unknown[]) => {
    try {
      return (await client.query(text, [...(parameters ?? [])])) as unknown as PostgresQueryResult<Row>;
    } catch (error) {
      isBroken ||= !(error instanceof pg.DatabaseError);
      throw passed(error);
    }
  };
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(isBroken) };
}
