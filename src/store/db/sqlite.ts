import Database from 'better-sqlite3';
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

/** Reads rows as lists and names their columns here: for a wide row that takes half the time. */
function quickRows(statement: Database.Statement): SqliteStatement {
  if (!statement.reader) return statement as SqliteStatement;
  statement.raw(true);
  const names = statement.columns().map(({ name }) => name);
  const named = (row: readonly unknown[]): Record<string, unknown> => {
    const fields: Record<string, unknown> = {};
    let at = 0;
    for (const name of names) fields[name] = row[at++];
    return fields;
  };
  return {
    reader: true,
    all: (parameters) => (statement.all(parameters) as unknown[][]).map(named),
    run: (parameters) => statement.run(parameters),
    *iterate(parameters) {
      for (const row of statement.iterate(parameters) as IterableIterator<unknown[]>) yield named(row);
    },
  };
}

/** Statements kept prepared: a query function has one text (lists in it make a few), so this stays small. */
const MAX_PREPARED = 500;

/**
 * Opens (and makes) an SQLite database. WAL with full sync: what was confirmed survives a power cut.
 * @param file a path, or `:memory:`
 */
export function openSqlite(file: string): Kysely<Schema> {
  const database = new Database(file, { timeout: 5000 });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // What a query sorts or gathers is small; a file for it takes longer than the query.
    database.pragma('temp_store = MEMORY');
    // So that REPLACE does not slip past the triggers that keep rows from being deleted.
    database.pragma('recursive_triggers = ON');
  } catch (error) {
    database.close();
    throw error;
  }
  const prepared = new Map<string, SqliteStatement>();
  const prepare = (text: string): SqliteStatement => {
    const known = prepared.get(text);
    if (known) return known;
    if (prepared.size >= MAX_PREPARED) prepared.clear();
    const statement = quickRows(database.prepare(text));
    prepared.set(text, statement);
    return statement;
  };
  return new Kysely<Schema>({
    dialect: new TransactionalDialect({
      database: { prepare, close: () => void database.close() } as SqliteDialectConfig['database'] &
        Database.Database,
    }),
  });
}
