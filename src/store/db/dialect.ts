import { type ColumnDefinitionBuilder, type Expression, type Kysely, PostgresAdapter, sql } from 'kysely';

/** The differences between the SQL of SQLite and of PostgreSQL. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  readonly idType: 'integer' | 'serial';
  /** Makes a primary key auto-increment without ever reusing a number. */
  id(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder;
  readonly bytes: 'blob' | 'bytea';
  /** A text type whose index orders by code point, so that prefix searches can use it. */
  readonly prefixText: Expression<unknown> | 'text';
  /** Statements that make a table refuse every change of a row and every deletion. */
  appendOnly(table: string): readonly string[];
  /**
   * SQL of an aggregate: the rows as a JSON array of objects with these columns, in no particular order. Each object
   * has the column to sort by as `nth`.
   */
  jsonList(columns: readonly string[], nth: string): string;
  /** SQL of the nth parameter of a statement, counted from 1. */
  parameter(nth: number): string;
  /** SQL that follows a number in `where`: whether it is in the list passed as one parameter, `list(…)`. */
  readonly inList: string;
  list(numbers: readonly number[]): unknown;
  /** SQL that selects, as `name`, those of these tables that there are. */
  tablesAmong(names: readonly string[]): string;
}

/** The dialect of a database. */
export function dialectOf<Tables>(db: Kysely<Tables>): Dialect {
  return db.getExecutor().adapter instanceof PostgresAdapter ? POSTGRES : SQLITE;
}

function pairs(columns: readonly string[]): string {
  return columns.map((column) => `'${column}', ${column}`).join(', ');
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}

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
  tablesAmong: (names) =>
    `select name from sqlite_master where type = 'table' and name in (${quoted(names)})`,
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
  tablesAmong: (names) =>
    `select table_name as name from information_schema.tables where table_schema = current_schema() and table_name in (${quoted(names)})`,
};
