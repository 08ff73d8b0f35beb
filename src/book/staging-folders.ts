import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { WsaError } from '../errors.ts';

/**
 * Temporary folders of imports. Each names its owner, the machine and the process, so that those of a process that was
 * killed can be told from those that are in use.
 */

const PREFIX = 'wsa-import-';
const NAME = /^wsa-import-(.+)-(\d+)-[A-Za-z0-9]{6}$/;
/**
 * A folder of an owner that may be alive is left alone for a day, in milliseconds: no import takes that long. Another
 * process may have the number of a killed one, for months in a container.
 */
const MOST_AGE_MS = 24 * 60 * 60_000;

/** The machine; a container is one of its own, also where it shares its temporary folder. */
const HOST = hostname().replace(/[^\w.-]/g, '_');

/** The folders that this process uses. Another process may have had its number, in a container even for certain. */
const inUse = new Set<string>();

/**
 * Makes a folder, after removing those that killed imports left behind.
 * @throws WsaError `no-temporary-folder` when it can't be made, as where the whole file system is read-only
 */
export async function makeStagingFolder(): Promise<string> {
  await sweepStagingFolders();
  const name = `${PREFIX}${HOST}-${process.pid}-${randomBytes(3).toString('hex')}`;
  const folder = path.join(tmpdir(), name);
  // Known as in use before it is there: another import that begins meanwhile would take it for a killed one's.
  inUse.add(folder);
  await mkdir(folder, { mode: 0o700 }).catch((cause: Error) => {
    inUse.delete(folder);
    const message = `can't make a folder in ${tmpdir()}, which an import needs: ${cause.message}. Make that folder writable, or name another one in TMPDIR.`;
    throw new WsaError('no-temporary-folder', message, { cause });
  });
  return folder;
}

export async function removeStagingFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  inUse.delete(folder);
}

/** Removes the folders whose imports were killed. One that can't be removed is left for the next time. */
export async function sweepStagingFolders(now: number = Date.now()): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const folders = names.filter((name) => name.startsWith(PREFIX)).map((name) => path.join(tmpdir(), name));
  for (const folder of folders) {
    try {
      if (await isAbandoned(folder, now)) await rm(folder, { recursive: true, force: true });
    } catch {
      // Somebody else has removed it, or it is in use on a system that refuses to remove such files.
    }
  }
}

async function isAbandoned(folder: string, now: number): Promise<boolean> {
  if (inUse.has(folder)) return false;
  const about = await lstat(folder);
  // A temporary folder may be shared with other people.
  if (!about.isDirectory() || about.uid !== (process.getuid?.() ?? about.uid)) return false;
  const [, host, pid] = NAME.exec(path.basename(folder)) ?? [];
  if (host === HOST && (Number(pid) === process.pid || !isAlive(Number(pid)))) return true;
  return now - (await lastChange(folder, about.mtimeMs)) > MOST_AGE_MS;
}

/** When a folder, or a file in it, was changed last, in milliseconds since the epoch. */
async function lastChange(folder: string, ownMs: number): Promise<number> {
  const files = await readdir(folder);
  const times = await Promise.all(files.map(async (file) => (await lstat(path.join(folder, file))).mtimeMs));
  return Math.max(ownMs, ...times);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else is there, and can't be signalled.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
