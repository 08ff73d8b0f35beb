import { closeSync, openSync, readSync } from 'node:fs';

/** Offsets of two numbers of 32 bits: https://www.sqlite.org/fileformat2.html#the_database_header */
const CHANGE_COUNTER = 24;
const USER_VERSION = 60;
const BYTES = 64;

/**
 * The header of an SQLite file, beside SQLite, which has it in its cache and its log. It is written by checkpoints alone,
 * so that a file which was copied over an open one shows there: another store has another user version, and an older
 * copy a smaller count of changes.
 *
 * It keeps one descriptor as long as SQLite has the file open: closing any descriptor of a file gives up the locks that
 * the process holds on it (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
 */
export class FileHeader {
  readonly #descriptor: number;
  readonly #bytes = Buffer.alloc(BYTES);
  #last: { readonly version: number; readonly changes: number } | null = null;

  constructor(file: string) {
    this.#descriptor = openSync(file, 'r');
    this.isContinued();
  }

  /** Whether the header can follow the one that was read last. */
  isContinued(): boolean {
    // Once more, as a checkpoint may have been writing it.
    return this.#reads() || this.#reads();
  }

  #reads(): boolean {
    if (readSync(this.#descriptor, this.#bytes, 0, BYTES, 0) < BYTES) return false;
    const version = this.#bytes.readUInt32BE(USER_VERSION);
    const changes = this.#bytes.readUInt32BE(CHANGE_COUNTER);
    const last = this.#last;
    // The count begins again after 2^32 changes.
    const isLater = last === null || (changes - last.changes) >>> 0 < 2 ** 31;
    // The version is set once, and stands in the log until the next checkpoint.
    const isSame = last === null || last.version === 0 || version === last.version;
    if (isLater && isSame) this.#last = { version, changes };
    return isLater && isSame;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
