import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Builds the web page from the sources as they are, if it is not. */
export async function buildTab(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/build-tab.mjs'], { cwd: ROOT });
}
