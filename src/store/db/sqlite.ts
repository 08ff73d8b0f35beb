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

/** Most prepared statements: a query function has one text (with lists, a few), so their number stays small. */
const MAX_PREPARED = 500;

/**
 * Opens an SQLite database, and creates a missing one. WAL with full sync: confirmed writes survive a power cut.
 * @param file a path, or `:memory:`
 */
export function openSqlite(file: string): Kysely<Schema> {
  const database = new Database(file, { timeout: 5000 });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // Temporary tables of queries are small; a file for one takes longer than the query.
    database.pragma('temp_store = MEMORY');
    // Without it, REPLACE would bypass the triggers that refuse deletions.
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
