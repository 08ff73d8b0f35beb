import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { organisation } from '../domain/people/recorder.ts';
import { WsaError } from '../errors.ts';
import { previewBook } from '../flows/book/preview-book.ts';
import { inspectStore } from '../store/inspect.ts';
import { openStore } from '../store/open.ts';
import type { ReadStatus } from './evaluate.ts';
import { type ImportSettings, showProgress } from './import.ts';
import { previewText } from './import-preview-text.ts';
import { ImportReport } from './import-report.ts';
import { openBook } from './open-book.ts';
import { progressBar } from './progress.ts';
import { storeName } from './store-name.ts';
import { columnsOf, type Terminal, write } from './terminal.ts';

type Preview = Awaited<ReturnType<typeof previewBook>>;
type Db = Parameters<typeof previewBook>[0]['db'];

/**
 * `wsa import --dry-run`: prints what an import of the book would do to the store, and changes nothing: no file, table or row is
 * made, and no line of the audit log.
 * @throws WsaError those of the book, and of a store that can't be read as it is
 */
export async function dryRunCommand(
  file: string,
  settings: ImportSettings,
  terminal: Terminal,
): Promise<ReadStatus> {
  const { asJson } = settings;
  const { bytes, size } = await openBook(file, terminal);
  const { db, close } = await storeAsItIs(settings);
  const report = new ImportReport(asJson);
  const progress = progressBar(terminal, !asJson && Boolean(size));
  let preview: Preview;
  try {
    preview = await previewBook({
      ...{ db, source: bytes, importer: organisation(settings.by), reading: settings.reading },
      onDeal: (outcome) => report.addDeal(outcome),
      onProblem: (problem) => report.addProblem(problem),
      onProgress: (at) => showProgress(progress, size ?? 0, at, 'comparing'),
    });
  } finally {
    progress.stop();
    await close();
  }
  const store = storeName(settings);
  const told = asJson
    ? report.json({ dryRun: true, store, stopped: null })
    : previewText({ file, store, preview }, columnsOf(terminal.stdout)).join('\n');
  await write(terminal.stdout, `${told}\n`);
  return report.status;
}

/** The store, only to be read; an empty one in a temporary folder where there is none yet. */
async function storeAsItIs(
  settings: ImportSettings,
): Promise<{ readonly db: Db; readonly close: () => Promise<void> }> {
  const name = storeName(settings);
  const found = await inspectStore(settings).catch((cause: Error) => {
    const todo = settings.databaseUrl === null ? 'WSA_DATA_DIR' : 'DATABASE_URL';
    const message = `can't read ${name}: ${cause.message}. Check ${todo}.`;
    throw new WsaError('store-unavailable', message, { cause });
  });
  if (found.kind === 'none') return emptyStore();
  if (found.kind === 'lost')
    throw new WsaError(
      'store-emptied',
      `There was a book in ${name}, and it is gone. Restore it from a back-up.`,
    );
  const { pending, newer } = found.migrations;
  if (pending.length === 0 && newer.length === 0) return found;
  await found.close();
  throw newer.length > 0
    ? new WsaError(
        'store-newer',
        `${name} was migrated by a newer version of this program. Use that version.`,
      )
    : new WsaError(
        'migration-failed',
        `${name} is as an earlier version of this program left it, and a dry run changes nothing. Make a back-up, start the bot once, then run this again.`,
      );
}

async function emptyStore(): Promise<{ readonly db: Db; readonly close: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wsa-dry-run-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const { db, close } = await openStore({ databaseUrl: null, dataDir: folder }, () => {});
    return {
      db,
      close: async () => {
        await close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
