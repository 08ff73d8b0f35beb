import Database from 'better-sqlite3';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import type { Schema } from './schema.ts';

/** SQLite does roll table changes back; saying so makes each migration all or nothing. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class TransactionalDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** Statements kept prepared: a query function has one text (lists in it make a few), so this stays small. */
const MAX_PREPARED = 500;

/**
 * Opens (and makes) an SQLite database. WAL with full sync: what was confirmed survives a power cut.
 * @param file a path, or `:memory:`
 */
export function openSqlite(file: string): Kysely<Schema> {
  const database = new Database(file, { timeout: 5000 });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const prepared = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const known = prepared.get(text);
    if (known) return known;
    if (prepared.size >= MAX_PREPARED) prepared.clear();
    const statement = database.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  return new Kysely<Schema>({
    dialect: new TransactionalDialect({
      database: { prepare, close: () => void database.close() } as ConstructorParameters<
        typeof SqliteDialect
      >[0]['database'] &
        Database.Database,
    }),
  });
}
