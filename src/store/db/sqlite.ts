import { type Driver, Kysely, type QueryResult, SqliteAdapter, SqliteDialect } from 'kysely';
import type { Statement, Value } from '../../sqlite/database.ts';
import { openDatabase } from '../../sqlite/open.ts';
import type { Schema } from '../schema/index.ts';
import { driverFault } from './driver-fault.ts';
import { LOCK_WAIT_MS, type SqliteParts, SqliteTurnsDriver } from './sqlite-driver.ts';

/** Tells Kysely that SQLite rolls back table changes, which makes each migration all or nothing. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class TurnsDialect extends SqliteDialect {
  readonly #parts: SqliteParts;

  constructor(parts: SqliteParts) {
    super({ database: () => Promise.reject(new Error('the driver has the database')) });
    this.#parts = parts;
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }

  override createDriver(): Driver {
    return new SqliteTurnsDriver(this.#parts);
  }
}

type Runner = (parameters: readonly unknown[]) => QueryResult<unknown>;

/** Runs a statement. Rows are read as lists, and their columns named here: half the time for a wide row. */
function runnerOf(statement: Statement): Runner {
  const { columns } = statement;
  if (columns.length === 0) {
    return (parameters) => {
      const { changes, lastInsertRowid } = statement.run(parameters as Value[]);
      return { numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid), rows: [] };
    };
  }
  const withNames = (row: readonly unknown[]): Record<string, unknown> => {
    const fields: Record<string, unknown> = {};
    let at = 0;
    for (const name of columns) fields[name] = row[at++];
    return fields;
  };
  return (parameters) => ({ rows: statement.all(parameters as Value[]).map(withNames) });
}

/** Most prepared statements: a query function has one text (with lists, a few), so their number stays small. */
const MAX_PREPARED = 500;

/** WAL with full sync: what was confirmed survives a power cut. Negative cache sizes are in KiB. */
const SETTINGS = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma foreign_keys = on;
  pragma cache_size = -16000;
  -- What a query sorts or gathers is small; a file for it takes longer than the query.
  pragma temp_store = memory;
  -- So that REPLACE does not slip past the triggers that keep rows from being deleted.
  pragma recursive_triggers = on;
  -- SQLite waits on the thread that all turns share; the driver waits beside it.
  pragma busy_timeout = 0;
`;

/** What is told to whoever opened the database, and asked of them. */
export interface SqliteHooks {
  /** Called before a statement or a transaction begins; throws if the file is no longer the one that was opened. */
  readonly checkFile?: () => void;
  /** The error to throw in place of SQLite's own. */
  readonly passed?: (error: unknown) => unknown;
  /** Milliseconds that a write waits for a lock of another program. */
  readonly lockWaitMs?: number;
  /** Opens a file that is there, and changes nothing in it. */
  readonly readOnly?: boolean;
}

/**
 * Opens an SQLite database, and creates a missing one. WAL with full sync: confirmed writes survive a power cut.
 * @param file a path, or `:memory:`
 */
export function openSqlite(
  file: string,
  {
    checkFile = () => {},
    passed = driverFault,
    lockWaitMs = LOCK_WAIT_MS,
    readOnly = false,
  }: SqliteHooks = {},
): Kysely<Schema> {
  const database = openDatabase(file, { readOnly });
  try {
    if (!readOnly) database.exec(SETTINGS);
  } catch (error) {
    database.close();
    throw error;
  }
  const prepared = new Map<string, Runner>();
  const prepare = (text: string): Runner => {
    const known = prepared.get(text);
    if (known) return known;
    if (prepared.size >= MAX_PREPARED) prepared.clear();
    const runner = runnerOf(database.prepare(text));
    prepared.set(text, runner);
    return runner;
  };
  return new Kysely<Schema>({
    dialect: new TurnsDialect({
      run: (text, parameters) => prepare(text)(parameters),
      close: () => database.close(),
      checkFile,
      passed,
      lockWaitMs,
    }),
  });
}
