import { statSync } from 'node:fs';
import { readFile, stat, statfs, writeFile } from 'node:fs/promises';
import { DatabaseFault } from '../domain/fault.ts';
import { WsaError } from '../errors.ts';

/** Milliseconds between two looks at the file: a turn is not to wait for one each time. */
const LOOK_EVERY_MS = 1000;

/** Bytes that have to be free: below, the next import fails half-way. */
const NEEDED_BYTES = 1024 ** 2;

/**
 * The SQLite file as the file system sees it. SQLite takes an empty or a missing file for a new database, and goes on
 * with a file that was removed under it; what is written then is lost at the next start. A mark beside the file says
 * that there was a book.
 */
export class BookFile {
  readonly #file: string;
  readonly #now: () => number;
  #inode: bigint | null = null;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #fault: DatabaseFault | null = null;

  /** @param now milliseconds since any moment */
  constructor(file: string, now: () => number) {
    this.#file = file;
    this.#now = now;
  }

  /**
   * Refuses a file that is missing or empty where there was a book; resolves to whether there was one.
   * @throws WsaError `store-emptied`
   */
  async refuseEmptied(): Promise<boolean> {
    // In this order: another process may be making the file, its log and the mark, one after the other.
    const hadBook = (await this.#marked()) !== null;
    const hasLog = Boolean(await sizeOf(`${this.#file}-wal`));
    const size = await sizeOf(this.#file);
    if (!size && (hadBook || (size === 0 && hasLog)))
      throw this.emptied(size === null ? 'is gone' : 'is empty');
    return hadBook;
  }

  emptied(how: string): WsaError {
    const message = `${this.#file} ${how}, but there was a book in it. Restore it from a back-up; if you want a new book, delete the whole folder.`;
    return new WsaError('store-emptied', message);
  }

  /** Leaves the mark, and remembers the file by its inode. */
  async opened(storeId: string): Promise<void> {
    this.#inode = statSync(this.#file, { bigint: true }).ino;
    if ((await this.#marked()) !== storeId) await writeFile(this.#mark, `${storeId}\n`);
  }

  /**
   * Looks whether the file is still the one that was opened, at most once a second. Once it is not, it never is again.
   * @throws DatabaseFault `emptied`
   */
  check(): void {
    const now = this.#now();
    if (this.#fault) throw this.#fault;
    if (this.#inode === null || now - this.#lookedAt < LOOK_EVERY_MS) return;
    this.#lookedAt = now;
    const found = statSync(this.#file, { bigint: true, throwIfNoEntry: false });
    if (found?.ino === this.#inode && found.size > 0n) return;
    this.#fault = new DatabaseFault('emptied', 'the file of the database was removed, replaced or emptied');
    throw this.#fault;
  }

  /** @throws DatabaseFault `full` */
  async mustHaveRoom(): Promise<void> {
    const { bavail, bsize } = await statfs(this.#file);
    if (bavail * bsize < NEEDED_BYTES)
      throw new DatabaseFault('full', 'there is less than 1 MiB left on the disk');
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
