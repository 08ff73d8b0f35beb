import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { monotonic } from '../../monotonic.ts';
import { LockBudget } from './lock-budget.ts';
import { untilUnlocked } from './lock-wait.ts';
import { optionsOf } from './statement-options.ts';

/** Milliseconds that a statement, or the begin of a transaction, waits for a lock of another program. */
export const LOCK_WAIT_MS = 5000;

/** What the driver works on. Each call ends before it returns. */
export interface SqliteParts {
  run(text: string, parameters: readonly unknown[]): QueryResult<unknown>;
  close(): void;
  /** Throws if the file is no longer the one that was opened. */
  checkFile(): void;
  /** The error to throw in place of SQLite's own. */
  passed(error: unknown): unknown;
  /** Milliseconds that a write waits for a lock of another program, unless it says otherwise. */
  readonly lockWaitMs: number;
}

/**
 * Runs the statements of all turns on one connection to an SQLite file. A statement ends before another turn goes on,
 * so only a transaction has to be alone: while one is open, everything else waits for its end. What waits for a lock
 * of another program waits outside of the connection, which the other turns have meanwhile.
 */
export class SqliteTurnsDriver implements Driver {
  readonly #parts: SqliteParts;
  readonly #budget: LockBudget;
  #open: {
    readonly ended: Promise<void>;
    readonly end: () => void;
    readonly owner: DatabaseConnection;
  } | null = null;

  constructor(parts: SqliteParts) {
    this.#parts = parts;
    this.#budget = new LockBudget(parts.lockWaitMs, monotonic);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new Connection((query, connection) => this.#execute(query, connection));
  }

  async releaseConnection(): Promise<void> {}

  /**
   * Takes the write lock at once, as all transactions write: taken at the first write, after a read, the lock is refused
   * without a wait if another program has written in between.
   */
  async beginTransaction(owner: DatabaseConnection): Promise<void> {
    await this.#alone(this.#parts.lockWaitMs, () => {
      this.#parts.run('begin immediate', []);
      this.#budget.gotThrough();
      let end = () => {};
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      this.#open = { ended, end, owner };
    });
  }

  async commitTransaction(): Promise<void> {
    this.#now(() => this.#parts.run('commit', []));
    this.#end();
  }

  /** A full disk has SQLite undo a transaction by itself; then there is none, which must not hide why. */
  async rollbackTransaction(): Promise<void> {
    try {
      this.#parts.run('rollback', []);
    } catch (error) {
      if (!/no transaction is active/.test(String((error as Error).message))) throw error;
    } finally {
      this.#end();
    }
  }

  async destroy(): Promise<void> {
    this.#parts.close();
  }

  async #execute(query: CompiledQuery, connection: DatabaseConnection): Promise<QueryResult<unknown>> {
    const run = () => this.#parts.run(query.sql, query.parameters);
    if (this.#open?.owner === connection) return this.#now(run);
    const { lockWaitMs = this.#parts.lockWaitMs, withoutDiskWait = false } = optionsOf(query);
    const result = await this.#alone(lockWaitMs, withoutDiskWait ? () => this.#withoutDiskWait(run) : run);
    // Who reads gets through whoever writes.
    if (result.numAffectedRows !== undefined) this.#budget.gotThrough();
    return result;
  }

  /** Runs something that is not part of the open transaction, once there is none. */
  #alone<T>(lockWaitMs: number, run: () => T): Promise<T> {
    return untilUnlocked(lockWaitMs, this.#budget, {
      ready: () => this.#open?.ended ?? null,
      attempt: () => {
        this.#parts.checkFile();
        return run();
      },
      passed: this.#parts.passed,
    });
  }

  #now<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw this.#parts.passed(error);
    }
  }

  #withoutDiskWait<T>(run: () => T): T {
    this.#parts.run('pragma synchronous = normal', []);
    try {
      return run();
    } finally {
      this.#parts.run('pragma synchronous = full', []);
    }
  }

  #end(): void {
    const open = this.#open;
    this.#open = null;
    open?.end();
  }
}

class Connection implements DatabaseConnection {
  readonly #execute: (query: CompiledQuery, connection: DatabaseConnection) => Promise<QueryResult<unknown>>;

  constructor(
    execute: (query: CompiledQuery, connection: DatabaseConnection) => Promise<QueryResult<unknown>>,
  ) {
    this.#execute = execute;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#execute(query, this) as Promise<QueryResult<Row>>;
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }
}
