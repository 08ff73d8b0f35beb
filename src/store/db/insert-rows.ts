import { CompiledQuery, type Insertable, type Kysely } from 'kysely';
import { getOrAdd } from '../../domain/collections.ts';
import type { Schema } from '../schema/index.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import { type StatementOptions, withOptions } from './statement-options.ts';

/**
 * Most rows of a statement: of the widest table (32 columns) they stay within SQLite's 32,766 parameters and PostgreSQL's
 * 65,535. Fewer are inserted by powers of two, so that an insert has few texts, each prepared once.
 */
const MOST = 512;

/** Insert statements by database, table, columns and number of rows: building one takes longer than running it. */
const INSERTS = new Map<string, string>();

/**
 * Inserts many rows in few statements; resolves to what these return.
 * @param rows all with the columns of the first
 * @param after what follows the values, as `returning id`
 */
export async function insertRows<Table extends keyof Schema & string, Returned = never>(
  db: Kysely<Schema>,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
  { after = '', ...options }: StatementOptions & { readonly after?: string } = {},
): Promise<Returned[]> {
  const returned: Returned[] = [];
  const [first] = rows;
  if (!first) return returned;
  const dialect = dialectOf(db);
  const columns = Object.keys(first);
  let size = MOST;
  for (let from = 0; from < rows.length; from += size) {
    while (size > rows.length - from) size /= 2;
    const values: unknown[] = [];
    for (const row of rows.slice(from, from + size) as readonly Readonly<Record<string, unknown>>[])
      for (const column of columns) values.push(row[column]);
    const query = CompiledQuery.raw(textOf(dialect, table, columns, after, size), values);
    const result = await db.executeQuery<Returned>(withOptions(query as CompiledQuery<Returned>, options));
    for (const row of result.rows) returned.push(row);
  }
  return returned;
}

function textOf(
  { name, parameter }: Dialect,
  table: string,
  columns: readonly string[],
  after: string,
  rows: number,
): string {
  return getOrAdd(INSERTS, `${name} ${table} ${columns.join()} ${after} ${rows}`, () => {
    const row = (at: number) =>
      `(${columns.map((_, column) => parameter(at * columns.length + column + 1)).join(', ')})`;
    const all = Array.from({ length: rows }, (_, at) => row(at)).join(', ');
    return `insert into ${table} (${columns.join(', ')}) values ${all} ${after}`.trimEnd();
  });
}
