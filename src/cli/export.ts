import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WsaError } from '../errors.ts';
import { AuditLog } from '../flows/audit/audit-log.ts';
import { exportBookFor } from '../flows/book/export-visible.ts';
import { openStore, type StoreSettings } from '../store/open.ts';
import { atTerminal } from './at-terminal.ts';
import { type Terminal, write } from './terminal.ts';

/** `wsa export`: writes every deal to a CSV book; `-` is standard output. */
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
    else {
      const target = await open(file, 'wx').catch(cantWrite(file));
      await pipeline(Readable.from(text), target.createWriteStream()).catch(cantWrite(file));
    }
  } finally {
    await store.close();
  }
}

function cantWrite(file: string) {
  return (cause: unknown): never => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new WsaError('book-unwritable', `can't write ${file}: ${why}`, { cause });
  };
}
