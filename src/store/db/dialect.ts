import {
  type ColumnDefinitionBuilder,
  CompiledQuery,
  type Expression,
  type Kysely,
  PostgresAdapter,
  sql,
} from 'kysely';

/** The few places in which the two databases are spoken to differently. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  readonly idType: 'integer' | 'serial';
  /** Makes a primary key count up and never use a number twice. */
  id(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder;
  readonly bytes: 'blob' | 'bytea';
  /** A text type whose index orders by code point, so that "begins with" can use it. */
  readonly prefixText: Expression<unknown> | 'text';
  /** Statements that make a table refuse every change of a row and every deletion. */
  appendOnly(table: string): readonly string[];
  /**
   * An aggregate that gives the rows as a JSON array of objects with these columns, in no particular order: the
   * column they are to be sorted by is in each as `nth`.
   */
  jsonList(columns: readonly string[], nth: string): string;
  /** How the nth parameter of a statement is written, counted from 1. */
  parameter(nth: number): string;
  /** What follows a number in `where` to ask whether it is in the one parameter, which is `list(…)`. */
  readonly inList: string;
  list(numbers: readonly number[]): unknown;
  /**
   * Writes on one connection, outside of a transaction, without waiting until the disk has it: where the wait is
   * the greater part of a write. What is written is seen by everybody at once.
   */
  withoutDiskWait<Tables>(
    db: Kysely<Tables>,
    write: (connection: Kysely<Tables>) => Promise<void>,
  ): Promise<void>;
}

/** Which of the two a database is. */
export function dialectOf<Tables>(db: Kysely<Tables>): Dialect {
  return db.getExecutor().adapter instanceof PostgresAdapter ? POSTGRES : SQLITE;
}

function pairs(columns: readonly string[]): string {
  return columns.map((column) => `'${column}', ${column}`).join(', ');
}

/** How SQLite is opened, too: see `openSqlite`. */
const DISK_WAIT = CompiledQuery.raw('pragma synchronous = full');
const NO_DISK_WAIT = CompiledQuery.raw('pragma synchronous = normal');

export const SQLITE: Dialect = {
  name: 'sqlite',
  idType: 'integer',
  id: (column) => column.autoIncrement(),
  bytes: 'blob',
  prefixText: 'text',
  appendOnly: (table) =>
    ['update', 'delete'].map(
      (action) =>
        `create trigger ${table}_no_${action} before ${action} on ${table} begin select raise(abort, '${table} is append-only'); end`,
    ),
  jsonList: (columns, nth) => `json_group_array(json_object(${pairs(columns)}, 'nth', ${nth}))`,
  parameter: () => '?',
  inList: 'in (select value from json_each(?))',
  list: (numbers) => JSON.stringify(numbers),
  withoutDiskWait: (db, write) =>
    db.connection().execute(async (connection) => {
      await connection.executeQuery(NO_DISK_WAIT);
      try {
        await write(connection);
      } finally {
        await connection.executeQuery(DISK_WAIT);
      }
    }),
};

export const POSTGRES: Dialect = {
  name: 'postgres',
  idType: 'serial',
  id: (column) => column,
  bytes: 'bytea',
  prefixText: sql`text collate "C"`,
  appendOnly: (table) => [
    `create function ${table}_append_only() returns trigger language plpgsql as $$ begin raise exception '${table} is append-only'; end $$`,
    `create trigger ${table}_append_only before update or delete on ${table} for each row execute function ${table}_append_only()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ${table}_append_only()`,
  ],
  jsonList: (columns, nth) =>
    `coalesce(json_agg(json_build_object(${pairs(columns)}, 'nth', ${nth})), '[]'::json)`,
  parameter: (nth) => `$${nth}`,
  inList: '= any($1::int[])',
  list: (numbers) => [...numbers],
  // The server writes for many connections at once, so the wait is nobody else's.
  withoutDiskWait: (db, write) => write(db),
};
