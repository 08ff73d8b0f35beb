import { constants } from 'node:fs';
import { access, copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../../src/store/open.ts';

/** Where the run keeps what it throws away in the end: see `folder-setup.ts`. */
const ofTheRun = process.env.TEST_FOLDER ?? tmpdir();

/** A new, empty folder; whoever asks for it removes it. */
export function freshFolder(name: string): Promise<string> {
  return mkdtemp(path.join(ofTheRun, `${name}-`));
}

const TEMPLATE = path.join(ofTheRun, 'store-without-data.db');

/**
 * A new data folder with a store in it that has its tables and no data. The first one of a run is made by the
 * migrations, all others are copies of it: that takes a fifth of the time.
 */
export async function folderWithStore(name: string): Promise<string> {
  const folder = await freshFolder(name);
  if (process.env.TEST_FOLDER === undefined) return folder;
  if (!(await isThere(TEMPLATE))) await makeTemplate();
  await copyFile(TEMPLATE, path.join(folder, 'wsa.db'), constants.COPYFILE_EXCL);
  return folder;
}

/** Another worker may make it at the same moment; the last one stands. */
async function makeTemplate(): Promise<void> {
  const dataDir = await freshFolder('template');
  const store = await openStore({ databaseUrl: null, dataDir }, () => {});
  await store.close();
  await rename(path.join(dataDir, 'wsa.db'), TEMPLATE);
  await rm(dataDir, { recursive: true });
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
