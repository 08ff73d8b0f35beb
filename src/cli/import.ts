import { Presets, SingleBar } from 'cli-progress';
import { printable, problemText, quoted } from '../book/problem.ts';
import { organisation } from '../domain/people/recorder.ts';
import { WsaError } from '../errors.ts';
import { AuditLog } from '../flows/audit/audit-log.ts';
import { type ImportOutcome, type ImportProgress, importBook } from '../flows/book/import-book.ts';
import { openStore, type StoreSettings } from '../store/open.ts';
import { atTerminal } from './at-terminal.ts';
import type { ReadStatus } from './evaluate.ts';
import { openBookOrWorkbook } from './open-book.ts';
import { storeName } from './store-name.ts';
import { type Terminal, write } from './terminal.ts';

/** `wsa import`: imports a book of deals into the store; prints the changes, how many, and in which store. */
export async function importCommand(
  file: string,
  settings: StoreSettings & { readonly by: string; readonly now: () => number },
  terminal: Terminal,
): Promise<ReadStatus> {
  const counts: Record<ImportOutcome['kind'], number> = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  let errors = 0;
  const lines: string[] = [];
  const tell = async (): Promise<void> => {
    for (const line of lines) await write(terminal.stderr, `${line}\n`);
    const { new: added, changed, unchanged, refused } = counts;
    const told = `${added} new, ${changed} changed, ${unchanged} unchanged, ${refused} refused`;
    await write(terminal.stdout, `${told}; in ${storeName(settings)}\n`);
  };
  try {
    const book = await openBookOrWorkbook(file, terminal);
    const store = await openStore(settings, (error) => void terminal.stderr.write(`${error.message}\n`));
    for (const warning of store.warnings) await write(terminal.stderr, `warning: ${warning}\n`);
    const { asker } = atTerminal(settings.by);
    const audit = new AuditLog(store.db, { error: () => {} }, settings.now);
    const progress = progressBar(terminal, book.size);
    try {
      await importBook({
        db: store.db,
        source: book.bytes,
        importer: organisation(settings.by),
        now: settings.now,
        audit: {
          file,
          row: (dealId, detail, action = 'import') =>
            audit.row({ actor: asker, action, dealId, conversation: null, detail }),
        },
        onProblem: (problem) => {
          if (problem.severity === 'error') errors++;
          const remark = problem.severity === 'warning' ? 'warning: ' : '';
          lines.push(`${remark}${problemText(problem)}`);
        },
        onDeal: ({ dealId, kind, changes }) => {
          counts[kind]++;
          if (kind === 'changed') terminal.stdout.write(`${printable(`${dealId}: ${changes.join('; ')}`)}\n`);
          if (kind === 'refused')
            lines.push(`note: deal ${quoted(dealId)} is left out because a row of it was refused`);
        },
        onProgress: progress.show,
      });
    } finally {
      progress.stop();
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof WsaError)) throw error;
    if (error.code === 'import-stopped') await tell();
    await write(terminal.stderr, `${error.message}\n`);
    return 2;
  }
  await tell();
  return errors > 0 ? 1 : 0;
}

/**
 * A progress bar on standard error, if it is a terminal and the size is known; reading and writing take half of it
 * each.
 */
function progressBar(
  { stderr }: Terminal,
  size: number | null,
): { show: (progress: ImportProgress) => void; stop: () => void } {
  if (!stderr.isTTY || size === null || size === 0) return { show: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      format: '{phase} [{bar}] {percentage} %',
      stream: stderr as NodeJS.WriteStream,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(100, 0, { phase: 'reading' });
  return {
    show: (progress) => {
      if (progress.phase === 'reading') bar.update((50 * progress.bytes) / size, { phase: 'reading' });
      else bar.update(50 + (50 * progress.rows) / Math.max(progress.of, 1), { phase: 'writing' });
    },
    stop: () => bar.stop(),
  };
}
