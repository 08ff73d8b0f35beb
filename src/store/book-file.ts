import { statSync } from 'node:fs';
import { readFile, rename, stat, statfs, writeFile } from 'node:fs/promises';
import { DatabaseFault } from '../domain/fault.ts';
import { WsaError } from '../errors.ts';
import { hasPassed } from '../monotonic.ts';
import { FileHeader } from './file-header.ts';
import { hasForeignLog } from './foreign-log.ts';

/** Milliseconds between two looks at the file: a turn is not to wait for one each time. */
const LOOK_EVERY_MS = 1000;

/** Bytes that have to be free: below, the next import fails half-way. */
const NEEDED_BYTES = 1024 ** 2;

export interface BookFileClocks {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds since any moment, of a clock that is never set. */
  readonly monotonic: () => number;
}

/**
 * The SQLite file as the file system sees it. SQLite takes an empty or a missing file for a new database, and goes on
 * with a file that was removed or overwritten under it; what is written then is lost at the next start. A mark beside
 * the file says that there was a book, and which.
 */
export class BookFile {
  readonly #file: string;
  readonly #clocks: BookFileClocks;
  #inode: bigint | null = null;
  #header: FileHeader | null = null;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #fault: DatabaseFault | null = null;

  constructor(file: string, clocks: BookFileClocks) {
    this.#file = file;
    this.#clocks = clocks;
  }

  /**
   * Refuses a file that is missing or empty where there was a book; resolves to the id of that book, '' where it is not
   * known, null where there was none. To be called before SQLite opens the file.
   * @throws WsaError `store-emptied`, or `store-replaced` where the log of another file is beside it
   */
  async refuseEmptied(): Promise<string | null> {
    // In this order: another process may be making the file, its log and the mark, one after the other.
    const marked = await this.#marked();
    const hasLog = Boolean(await sizeOf(`${this.#file}-wal`));
    const size = await sizeOf(this.#file);
    if (size && hasLog && (await hasForeignLog(this.#file))) throw this.#beside();
    if (size || (marked === null && !hasLog)) return marked;
    // The log alone tells of a book without a mark, and does not stay where it is.
    if (marked === null) await writeFile(this.#mark, '\n');
    throw this.emptied(size === null ? 'is gone' : 'is empty', await this.#putLogAside());
  }

  /** @param log the name that its log was given; null where there was none */
  emptied(how: string, log: string | null = null): WsaError {
    const put = log === null ? '' : ` Its log was put aside, as ${log}.`;
    const message = `${this.#file} ${how}, but there was a book in it.${put} Restore it from a back-up; if you want a new book, delete the whole folder.`;
    return new WsaError('store-emptied', message);
  }

  replaced(): WsaError {
    const message = `${this.#file} is another book than the one this folder had. If that is meant (a restored book of another installation), delete ${this.#mark}; else restore a back-up of the right one.`;
    return new WsaError('store-replaced', message);
  }

  #beside(): WsaError {
    const log = `${this.#file}-wal`;
    const message = `${log} is not the log of ${this.#file}, which SQLite would write it over. If you have restored ${this.#file}, move it away; if you are sure that both belong together, \`touch ${log}\`.`;
    return new WsaError('store-replaced', message);
  }

  /** Leaves the mark, and remembers the file by its inode and its header. */
  async opened(storeId: string): Promise<void> {
    if ((await this.#marked()) !== storeId) await writeFile(this.#mark, `${storeId}\n`);
    this.#inode = statSync(this.#file, { bigint: true }).ino;
    this.#header = new FileHeader(this.#file);
  }

  /** To be called once SQLite has closed the file, and not before. */
  closed(): void {
    this.#header?.close();
    this.#header = null;
  }

  /**
   * Looks whether the file is still the one that was opened, at most once a second. Once it is not, it never is again.
   * @throws DatabaseFault `emptied`
   */
  check(): void {
    const now = this.#clocks.monotonic();
    if (this.#fault) throw this.#fault;
    if (this.#inode === null || !hasPassed(LOOK_EVERY_MS, this.#lookedAt, now)) return;
    this.#lookedAt = now;
    const found = statSync(this.#file, { bigint: true, throwIfNoEntry: false });
    if (found?.ino === this.#inode && found.size > 0n && this.#header?.isContinued() !== false) return;
    this.#fault = new DatabaseFault('emptied', 'the file of the database was removed, replaced or emptied');
    throw this.#fault;
  }

  /** @throws DatabaseFault `full` */
  async mustHaveRoom(): Promise<void> {
    const { bavail, bsize } = await statfs(this.#file);
    if (bavail * bsize < NEEDED_BYTES)
      throw new DatabaseFault('full', 'there is less than 1 MiB left on the disk');
  }

  /**
   * Renames SQLite's log and the index of it: SQLite would write what is in them over the file that is restored. Resolves
   * to the new name of the log, null where there was none.
   */
  async #putLogAside(): Promise<string | null> {
    const lost = `lost-${new Date(this.#clocks.now()).toISOString().replaceAll(/[:.]/g, '-')}`;
    const hasLog = Boolean(await sizeOf(`${this.#file}-wal`));
    for (const end of ['-wal', '-shm']) {
      const name = this.#file + end;
      await unlessMissing(rename(name, `${name}.${lost}`));
    }
    return hasLog ? `${this.#file}-wal.${lost}` : null;
  }

  get #mark(): string {
    return `${this.#file}.id`;
  }

  async #marked(): Promise<string | null> {
    return unlessMissing(readFile(this.#mark, 'utf8')).then((text) => text?.trim() ?? null);
  }
}

async function sizeOf(file: string): Promise<number | null> {
  return (await unlessMissing(stat(file)))?.size ?? null;
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  return reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
