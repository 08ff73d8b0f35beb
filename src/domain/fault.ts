/** What can be wrong with a database, or with the disk. */
export type Fault = 'unreachable' | 'locked' | 'full' | 'emptied';

/** Each fault in plain words, for the log and for whoever watches the process: they name no host, path or table. */
export const FAULT_TEXT: Readonly<Record<Fault, string>> = {
  unreachable: 'the database can not be reached',
  locked: 'the database is locked by another program',
  full: 'the disk is full',
  emptied: 'the database was emptied or replaced',
};

/**
 * An error of the database that is no fault of what was asked of it. Its message begins with the fault in plain words, so
 * that every log names it; `cause` is the driver's own error.
 */
export class DatabaseFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, particulars: string, options?: ErrorOptions) {
    super(`${FAULT_TEXT[fault]}: ${particulars}`, options);
    this.name = 'DatabaseFault';
    this.fault = fault;
  }
}

/** Codes and texts of a full disk wherever it is met: in a file that is written, or in SQLite's temporary files. */
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);
const SQLITE_FULL_TEXT = 'database or disk is full';

/** Causes that are looked through at most: a chain may lead in a circle. */
const MOST_CAUSES = 5;

/** The fault that an error or one of its causes stands for; null for an error of anything else. */
export function faultOf(error: unknown): Fault | null {
  let looked = error;
  for (let depth = 0; depth < MOST_CAUSES && isObject(looked); depth++) {
    if (looked instanceof DatabaseFault) return looked.fault;
    if (DISK_FULL.has(String(looked.code)) || looked.message === SQLITE_FULL_TEXT) return 'full';
    looked = looked.cause;
  }
  return null;
}

/** Not every library throws an instance of Error. */
function isObject(error: unknown): error is { code?: unknown; message?: unknown; cause?: unknown } {
  return typeof error === 'object' && error !== null;
}
