import path from 'node:path';
import { dealKey } from '../domain/deal.ts';
import type { SqliteDatabase, Statement, Value } from '../sqlite/database.ts';
import { openDatabase } from '../sqlite/open.ts';
import type { ReadRow, RowStatement } from './row.ts';
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
  /** The rows of one deal that follow each other at the end. */
  #run: ReadRow[] = [];
  #runKey = '';
  /** The keys of the deals so far, until one comes again. */
  #keys: Set<string> | null = new Set();

  private constructor(folder: string) {
    this.#folder = folder;
    this.#database = openDatabase(path.join(folder, 'rows.db'));
    this.#database.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -16000');
    this.#database.exec(
      'create table waiting (deal_key text not null, line integer not null, rows text not null)',
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
    for (const row of rows) {
      const key = dealKey(row.dealId);
      if (key !== this.#runKey || this.#run.length >= MOST_IN_RUN) this.#endRun();
      this.#runKey = key;
      this.#run.push(row);
    }
    this.#database.exec('commit');
    this.#rows += rows.length;
  }

  /** The rows of each deal together, deals in the order of their first rows. */
  *deals(): Generator<readonly ReadRow[]> {
    this.#endRun();
    const isInOrder = this.#keys !== null;
    // Of a long book they take tens of megabytes.
    this.#keys = null;
    if (isInOrder) yield* this.#runs();
    else yield* this.#gathered();
  }

  #endRun(): void {
    const [first] = this.#run;
    if (!first) return;
    this.#insert.run([this.#runKey, first.line, packed(this.#run)]);
    this.#run = [];
    if (this.#keys?.has(this.#runKey)) this.#keys = null;
    // A copy: the key may be a part of the text that was read, all of which would be kept with it.
    else this.#keys?.add(Buffer.from(this.#runKey).toString());
  }

  /** The deals of a book in which the rows of each follow each other. */
  *#runs(): Generator<readonly ReadRow[]> {
    const next = this.#database.prepare(
      'select rowid, rows from waiting where rowid > ? order by rowid limit 200',
    );
    let last: Value = 0;
    for (let some = next.all([last]); some.length > 0; some = next.all([last]))
      for (const [id = 0, rows] of some) {
        last = id;
        yield unpacked(rows);
      }
  }

  *#gathered(): Generator<readonly ReadRow[]> {
    this.#database.exec('create index waiting_by_deal on waiting (deal_key, line)');
    const keys = this.#database
      .prepare('select deal_key from waiting group by deal_key order by min(line)')
      .all([])
      .map(([key = null]) => key);
    const ofDeal = this.#database.prepare('select rows from waiting where deal_key = ? order by line');
    for (const key of keys) yield ofDeal.all([key]).flatMap(([rows]) => unpacked(rows));
  }

  async close(): Promise<void> {
    this.#database.close();
    await removeStagingFolder(this.#folder);
  }
}

/** Most rows of a deal that are written together. */
const MOST_IN_RUN = 500;

/** The rows of a run as text: a row with the fields of the row above leaves them out. */
function packed(run: readonly ReadRow[]): string {
  const rows = run.map((row, at) => {
    const { statement } = row;
    return statement && statement.deal === run[at - 1]?.statement?.deal
      ? { ...row, statement: { ...statement, deal: undefined } }
      : row;
  });
  return JSON.stringify(rows);
}

function unpacked(text: Value = ''): readonly ReadRow[] {
  const rows = JSON.parse(String(text)) as (ReadRow & {
    statement: { deal?: RowStatement['deal'] } | null;
  })[];
  let above: RowStatement['deal'] = [];
  for (const { statement } of rows) {
    if (statement?.deal) above = statement.deal;
    else if (statement) statement.deal = above;
  }
  return rows;
}
