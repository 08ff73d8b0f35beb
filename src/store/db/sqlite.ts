import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import type { Statement, Value } from '../../sqlite/database.ts';
import { openDatabase } from '../../sqlite/open.ts';
import type { Schema } from '../schema/index.ts';

/** Tells Kysely that SQLite rolls back table changes, which makes each migration all or nothing. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Takes the write lock at the beginning of each transaction, all of which write, and waits for it. Taken at the first
 * write, after a read, the lock is refused without a wait if another process has written in between.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class TransactionalDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }
}

/** A statement that reads rows as lists and names their columns here: half the time for a wide row. */
function named(statement: Statement): SqliteStatement {
  const { columns } = statement;
  const withNames = (row: readonly unknown[]): Record<string, unknown> => {
    const fields: Record<string, unknown> = {};
    let at = 0;
    for (const name of columns) fields[name] = row[at++];
    return fields;
  };
  return {
    reader: columns.length > 0,
    all: (parameters) => statement.all(parameters as Value[]).map(withNames),
    run: (parameters) => statement.run(parameters as Value[]),
    *iterate(parameters) {
      for (const row of statement.iterate(parameters as Value[])) yield withNames(row);
    },
  };
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
`;

/**
 * Opens an SQLite database, and creates a missing one. WAL with full sync: confirmed writes survive a power cut.
 * @param file a path, or `:memory:`
 */
export function openSqlite(file: string): Kysely<Schema> {
  const database = openDatabase(file);
  try {
    database.exec(SETTINGS);
  } catch (error) {
    database.close();
    throw error;
  }
  const prepared = new Map<string, SqliteStatement>();
  const prepare = (text: string): SqliteStatement => {
    const known = prepared.get(text);
    if (known) return known;
    if (prepared.size >= MAX_PREPARED) prepared.clear();
    const statement = named(database.prepare(text));
    prepared.set(text, statement);
    return statement;
  };
  return new Kysely<Schema>({
    dialect: new TransactionalDialect({ database: { prepare, close: () => database.close() } }),
  });
}
