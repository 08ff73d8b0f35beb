import path from 'node:path';
import { dealKey } from '../domain/deal.ts';
import type { SqliteDatabase, Statement } from '../sqlite/database.ts';
import { openDatabase } from '../sqlite/open.ts';
import type { ReadRow } from './row.ts';
import { makeStagingFolder, removeStagingFolder } from './staging-folders.ts';

/**
 * Temporary store for the rows of a long book until the file is read: the rows of one deal may be spread over the
 * file, which may be larger than memory. A temporary SQLite file, deleted on `close`.
 */
export class Staging {
  readonly #folder: string;
  readonly #database: SqliteDatabase;
  readonly #insert: Statement;
  #rows = 0;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#database = openDatabase(path.join(folder, 'rows.db'));
    this.#database.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -16000');
    this.#database.exec(
      'create table waiting (deal_key text not null, line integer not null, row text not null)',
    );
    this.#insert = this.#database.prepare('insert into waiting values (?, ?, ?)');
  }

  static async open(): Promise<Staging> {
    return new Staging(await makeStagingFolder());
  }

  /** Number of staged rows. */
  get rows(): number {
    return this.#rows;
  }

  add(rows: readonly ReadRow[]): void {
    this.#database.exec('begin');
    for (const row of rows) this.#insert.run([dealKey(row.dealId), row.line, JSON.stringify(row)]);
    this.#database.exec('commit');
    this.#rows += rows.length;
  }

  /** The rows of each deal together, deals in the order of their first rows. */
  *deals(): Generator<readonly ReadRow[]> {
    this.#database.exec('create index waiting_by_deal on waiting (deal_key, line)');
    const keys = this.#database
      .prepare('select deal_key from waiting group by deal_key order by min(line)')
      .all([])
      .map(([key = null]) => key);
    const ofDeal = this.#database.prepare('select row from waiting where deal_key = ? order by line');
    for (const key of keys) {
      yield ofDeal.all([key]).map(([row]) => JSON.parse(String(row)) as ReadRow);
    }
  }

  async close(): Promise<void> {
    this.#database.close();
    await removeStagingFolder(this.#folder);
  }
}
