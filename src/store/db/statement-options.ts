import type { CompiledQuery } from 'kysely';

/** How a statement outside of a transaction is run, where that differs from all others. */
export interface StatementOptions {
  /** Whether the database confirms it before it is on the disk. Every reader sees it at once. */
  readonly withoutDiskWait?: boolean;
  /** Milliseconds that it waits for a lock of another program. */
  readonly lockWaitMs?: number;
}

const OPTIONS = Symbol('options of a statement');

/** The statement with options, which SQLite's driver heeds; PostgreSQL has no use for them. */
export function withOptions<Row>(query: CompiledQuery<Row>, options: StatementOptions): CompiledQuery<Row> {
  return Object.assign({ ...query }, { [OPTIONS]: options });
}

export function optionsOf(
  query: CompiledQuery & { readonly [OPTIONS]?: StatementOptions },
): StatementOptions {
  return query[OPTIONS] ?? {};
}
