import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CLOUD_HOSTS, type Cloud } from '../policy/cloud-hosts.ts';
import { FileTransfer } from './transfer.ts';

/** Receives files from a chat and sends files to it. */
export interface ChatFiles {
  /** Downloads and uploads through Teams; null in clouds where Teams has no files for bots. */
  readonly transfer: Pick<FileTransfer, 'isAllowed' | 'download' | 'upload'> | null;
  /** Local mode, whose chat has no files: saves a file on this machine and returns its path; otherwise null. */
  readonly saveHere: ((name: string, text: AsyncIterable<string>) => Promise<string>) | null;
  close(): Promise<void>;
}

export interface ChatFilesSettings {
  /** Null in local mode. */
  readonly bot: object | null;
  readonly cloud: Cloud;
  /** The folder in which local mode keeps files. */
  readonly dataDir: string;
}

export function chatFiles({ bot, cloud, dataDir }: ChatFilesSettings): ChatFiles {
  const hosts = bot ? CLOUD_HOSTS[cloud].files : 'loopback';
  const transfer = hosts === null ? null : new FileTransfer(hosts);
  return {
    transfer,
    saveHere: bot ? null : (name, text) => save(path.join(dataDir, 'exports'), name, text),
    close: async () => transfer?.close(),
  };
}

async function save(folder: string, name: string, text: AsyncIterable<string>): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = path.resolve(folder, path.basename(name));
  await writeFile(file, text);
  return file;
}
