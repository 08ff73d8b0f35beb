import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** So much has to be free where the folders of a run are to be. */
const NEEDED_BYTES = 2 * 1024 ** 3;

/** Makes the folder all test files make theirs in, in memory where there is room: the store waits for a disk at each write. */
export function makeFolder(): void {
  process.env.TEST_FOLDER = mkdtempSync(path.join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'wsa-tests-'));
}

export function removeFolder(): void {
  const folder = process.env.TEST_FOLDER;
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= NEEDED_BYTES;
  } catch {
    return false;
  }
}
