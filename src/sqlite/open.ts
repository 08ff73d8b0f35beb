import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import type { Row, SqliteDatabase, Statement, Value } from './database.ts';

export interface OpenOptions {
  /** Changes nothing in the file, and makes none. SQLite may still make its log and the index of that beside it. */
  readonly readOnly?: boolean;
}

/** Milliseconds that a statement waits for a lock of another process before it fails. */
const LOCK_WAIT = 5000;

/** The first Node whose own SQLite has all that is needed here, and says of itself that it is no experiment. */
const FIRST_BUILT_IN = 24;

const require = createRequire(import.meta.url);

/**
 * Opens (and makes) an SQLite database: with what Node brings along from version 24 on, else with better-sqlite3.
 * @param file a path, or `:memory:`
 */
export function openDatabase(file: string, { readOnly = false }: OpenOptions = {}): SqliteDatabase {
  const node = Number.parseInt(process.versions.node, 10);
  return node >= FIRST_BUILT_IN ? openBuiltIn(file, readOnly) : openBetterSqlite3(file, readOnly);
}

/** What is used here of `node:sqlite`; the types of Node 20 do not know it. */
interface BuiltIn {
  readonly DatabaseSync: new (
    file: string,
    options: { readonly timeout: number; readonly readOnly: boolean },
  ) => { exec(statements: string): void; prepare(statement: string): BuiltInStatement; close(): void };
}

interface BuiltInStatement {
  columns(): readonly { readonly name: string }[];
  setReturnArrays(arrays: boolean): void;
  all(...parameters: readonly Value[]): readonly Row[];
  iterate(...parameters: readonly Value[]): Iterable<Row>;
  run(...parameters: readonly Value[]): ReturnType<Statement['run']>;
}

function openBuiltIn(file: string, readOnly: boolean): SqliteDatabase {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite') as BuiltIn;
  const database = new DatabaseSync(file, { timeout: LOCK_WAIT, readOnly });
  return {
    exec: (statements) => database.exec(statements),
    prepare: (text) => {
      const statement = database.prepare(text);
      statement.setReturnArrays(true);
      return {
        columns: statement.columns().map(({ name }) => name),
        all: (parameters) => statement.all(...parameters),
        iterate: (parameters) => statement.iterate(...parameters),
        run: (parameters) => statement.run(...parameters),
      };
    },
    close: () => database.close(),
  };
}

function openBetterSqlite3(file: string, readOnly: boolean): SqliteDatabase {
  const Database = requireBetterSqlite3();
  const database = new Database(file, { timeout: LOCK_WAIT, readonly: readOnly, fileMustExist: readOnly });
  return {
    exec: (statements) => void database.exec(statements),
    prepare: (text) => {
      const statement = database.prepare<[readonly Value[]], Row>(text);
      if (statement.reader) statement.raw(true);
      return {
        columns: statement.reader ? statement.columns().map(({ name }) => name) : [],
        all: (parameters) => statement.all(parameters),
        iterate: (parameters) => statement.iterate(parameters),
        run: (parameters) => {
          const { changes, lastInsertRowid } = statement.run(parameters);
          return { changes, lastInsertRowid: Number(lastInsertRowid) };
        },
      };
    },
    close: () => void database.close(),
  };
}

/** @throws Error that says what to do, where npm left the package out because it could not be built */
function requireBetterSqlite3(): typeof BetterSqlite3 {
  try {
    return require('@wsa-readiness/sqlite-before-node-24');
  } catch (cause) {
    const { version } = process;
    throw new Error(
      `better-sqlite3 is not installed, which Node ${version} needs. Use Node ${FIRST_BUILT_IN}, or run npm ci again with Python and a C++ compiler at hand`,
      { cause },
    );
  }
}
