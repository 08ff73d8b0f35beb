/** Failures of SQLite that are told apart, whichever of the two libraries threw them. */
export type SqliteFailure = 'busy' | 'full' | 'cannot-open' | 'moved' | 'no-such-table';

/** Result codes, by number and by name: https://www.sqlite.org/rescode.html. An extended code begins with its primary one. */
const FAILURES: readonly (readonly [code: number, name: string, failure: SqliteFailure])[] = [
  [5, 'SQLITE_BUSY', 'busy'],
  [13, 'SQLITE_FULL', 'full'],
  [14, 'SQLITE_CANTOPEN', 'cannot-open'],
  [1032, 'SQLITE_READONLY_DBMOVED', 'moved'],
  // The index of the log could not be made as large as it has to be: the first that fails on a full disk.
  [4874, 'SQLITE_IOERR_SHMSIZE', 'full'],
];

/** The failure an error stands for; null for an error of anything else. */
export function sqliteFailureOf(error: unknown): SqliteFailure | null {
  // Of one library they are no instances of the Error of this realm.
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  const { code } = error;
  const message = 'message' in error ? String(error.message) : '';
  const isBuiltIn = code === 'ERR_SQLITE_ERROR';
  if (!isBuiltIn && !(typeof code === 'string' && code.startsWith('SQLITE_'))) return null;
  if (/^no such table: /.test(message)) return 'no-such-table';
  const number = isBuiltIn && 'errcode' in error ? Number(error.errcode) : null;
  const known = FAILURES.find(([value, name]) =>
    number === null
      ? code === name || (value < 256 && String(code).startsWith(`${name}_`))
      : number === value || (value < 256 && (number & 0xff) === value),
  );
  return known?.[2] ?? null;
}
