/** What a parameter of a statement, or a column of a row, may be. Bytes come back as `Uint8Array`. */
export type Value = string | number | bigint | Uint8Array | null;

/** The values of one row, in the order of the statement's columns. */
export type Row = readonly Value[];

/** A prepared statement. What it is given stands for its `?`, in order. */
export interface Statement {
  /** The names of its columns; none when it gives no rows. */
  readonly columns: readonly string[];
  all(parameters: readonly Value[]): readonly Row[];
  iterate(parameters: readonly Value[]): Iterable<Row>;
  run(parameters: readonly Value[]): { readonly changes: number; readonly lastInsertRowid: number };
}

/** An open SQLite database. Each call ends before it returns, and throws an Error with SQLite's message. */
export interface SqliteDatabase {
  /** Runs statements that give no rows, separated by semicolons. */
  exec(statements: string): void;
  prepare(statement: string): Statement;
  close(): void;
}
