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

/** SQLite does roll table changes back; saying so makes each migration all or nothing. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Every transaction here writes, so each takes the write lock when it begins and waits for it. Taken at the
 * first write, after a read, the lock is refused without a wait when another process has written in between.
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

/** Rows come as lists and get their columns' names here: for a wide row that takes half the time. */
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

/** Statements kept prepared: a query function has one text (lists in it make a few), so this stays small. */
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
 * Opens (and makes) an SQLite database for queries.
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
