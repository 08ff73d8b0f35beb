import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FileTransfer } from './transfer.ts';

/** Receives files from a chat and sends files to it. */
export interface ChatFiles {
  /** Downloads and uploads through Teams; null in clouds where Teams has no files for bots. */
  readonly transfer: FileTransfer | null;
  /** Local mode, whose chat has no files: saves a file on this machine and returns its path; otherwise null. */
  readonly saveHere: ((name: string, text: AsyncIterable<string>) => Promise<string>) | null;
  close(): Promise<void>;
}

export interface ChatFilesSettings {
  /** Null in local mode. */
  readonly bot: object | null;
  readonly cloud: string;
  /** The folder in which local mode keeps files. */
  readonly dataDir: string;
}

/** Teams gives bots no files in GCC High and DoD. Source: "Send and receive files through a bot", learn.microsoft.com. */
const WITHOUT_FILES: readonly string[] = ['gcc-high', 'dod'];

export function chatFiles({ bot, cloud, dataDir }: ChatFilesSettings): ChatFiles {
  const transfer =
    bot && WITHOUT_FILES.includes(cloud) ? null : new FileTransfer(bot ? 'microsoft' : 'loopback');
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
