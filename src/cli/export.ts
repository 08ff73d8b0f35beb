import { open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AuditLog } from '../flows/audit/audit-log.ts';
import { exportBookFor } from '../flows/book/export-visible.ts';
import { openStore, type StoreSettings } from '../store/open.ts';
import { atTerminal } from './at-terminal.ts';
import { unwritableFile } from './files.ts';
import { progressCount } from './progress.ts';
import { type Terminal, write } from './terminal.ts';

/**
 * `wsa export`: writes every deal to a CSV book; `-` is standard output. What it has begun of a file that can't be written to its
 * end is removed.
 * @throws WsaError `book-unwritable`, and those of `openStore`
 */
export async function exportCommand(
  file: string,
  settings: StoreSettings & { readonly by: string; readonly now: () => number },
  terminal: Terminal,
): Promise<void> {
  const tell = (error: Error) => void terminal.stderr.write(`${error.message}\n`);
  const store = await openStore(settings, tell);
  for (const warning of store.warnings) await write(terminal.stderr, `warning: ${warning}\n`);
  try {
    const log = { error: (_fields: object, message: string) => void terminal.stderr.write(`${message}\n`) };
    const audit = new AuditLog(store.db, log, settings.now);
    const context = { db: store.db, now: settings.now, audit };
    const text = exportBookFor(context, atTerminal(settings.by));
    if (file === '-') for await (const piece of text) await write(terminal.stdout, piece);
    else await writeFile(file, text, terminal);
  } finally {
    await store.close();
  }
}

async function writeFile(file: string, text: AsyncIterable<string>, terminal: Terminal): Promise<void> {
  const target = await open(file, 'wx').catch(async (cause) => {
    throw await unwritableFile(file, cause);
  });
  const progress = progressCount(terminal);
  try {
    await pipeline(Readable.from(noted(text, progress.show)), target.createWriteStream());
  } catch (cause) {
    await rm(file, { force: true });
    throw await unwritableFile(file, cause);
  } finally {
    progress.stop();
  }
}

async function* noted(text: AsyncIterable<string>, show: (done: string) => void): AsyncGenerator<string> {
  let bytes = 0;
  for await (const piece of text) {
    yield piece;
    bytes += Buffer.byteLength(piece);
    show(`${Math.round(bytes / 1024)} kB`);
  }
}
