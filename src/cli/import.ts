import { printable, problemText } from '../book/problem.ts';
import type { ReadingOptions } from '../book/read-rows.ts';
import { dealName } from '../domain/deal-name.ts';
import { organisation } from '../domain/people/recorder.ts';
import { WsaError } from '../errors.ts';
import { AuditLog } from '../flows/audit/audit-log.ts';
import { type ImportProgress, importBook } from '../flows/book/import-book.ts';
import { openStore, type StoreSettings } from '../store/open.ts';
import { atTerminal } from './at-terminal.ts';
import { askedFor, leftOutText, type ReadStatus } from './evaluate.ts';
import { ImportReport } from './import-report.ts';
import { type BookSource, openBook } from './open-book.ts';
import { type Progress, progressBar } from './progress.ts';
import { storeName } from './store-name.ts';
import { type Terminal, write } from './terminal.ts';

export interface ImportSettings extends StoreSettings {
  readonly by: string;
  readonly now: () => number;
  readonly asJson: boolean;
  /** What is said of the file. */
  readonly reading?: ReadingOptions;
}

/**
 * `wsa import`: imports a book of deals into the store; prints the changes, how many, and in which store.
 * @throws WsaError those of the book and of the store; `import-stopped` once what was imported until then is told
 */
export async function importCommand(
  file: string,
  settings: ImportSettings,
  terminal: Terminal,
): Promise<ReadStatus> {
  const { asJson } = settings;
  const report = new ImportReport(asJson);
  const lines: string[] = [];
  let asked: readonly string[] = [];
  const tell = async (stopped: string | null): Promise<void> => {
    const store = storeName(settings);
    for (const line of [...lines, ...asked]) await write(terminal.stderr, `${line}\n`);
    const { new: added, changed, unchanged, refused } = report.counts;
    const told = `${added} new, ${changed} changed, ${unchanged} unchanged, ${refused} refused; in ${store}`;
    await write(terminal.stdout, `${asJson ? report.json({ dryRun: false, store, stopped }) : told}\n`);
  };
  const book = await openBook(file, terminal);
  try {
    await importInto(book, file, settings, terminal, {
      onProblem: (problem) => {
        report.addProblem(problem);
        if (!asJson && asked.length === 0) asked = askedFor([problem]);
        const remark = problem.severity === 'warning' ? 'warning: ' : '';
        if (!asJson) lines.push(`${remark}${problemText(problem)}`);
      },
      onDeal: (outcome) => {
        report.addDeal(outcome);
        if (asJson) return;
        const { kind, changes } = outcome;
        if (kind === 'changed')
          terminal.stdout.write(`${printable(`${dealName(outcome)}: ${changes.join('; ')}`)}\n`);
        if (kind === 'refused') lines.push(`note: ${leftOutText(outcome)}`);
      },
    });
  } catch (error) {
    if (error instanceof WsaError && error.code === 'import-stopped') await tell(error.message);
    throw error;
  }
  await tell(null);
  return report.status;
}

async function importInto(
  { bytes, size }: BookSource,
  file: string,
  settings: ImportSettings,
  terminal: Terminal,
  takes: Pick<Parameters<typeof importBook>[0], 'onProblem' | 'onDeal'>,
): Promise<void> {
  const store = await openStore(settings, (error) => void terminal.stderr.write(`${error.message}\n`));
  for (const warning of store.warnings) await write(terminal.stderr, `warning: ${warning}\n`);
  const { asker } = atTerminal(settings.by);
  const audit = new AuditLog(store.db, { error: () => {} }, settings.now);
  const progress = progressBar(terminal, !settings.asJson && Boolean(size));
  try {
    await importBook({
      ...takes,
      db: store.db,
      source: bytes,
      reading: settings.reading,
      importer: organisation(settings.by),
      now: settings.now,
      audit: {
        file,
        row: (dealId, detail, action = 'import') =>
          audit.row({ actor: asker, action, dealId, conversation: null, detail }),
      },
      onProgress: (at) => showProgress(progress, size ?? 0, at, 'writing'),
    });
  } finally {
    progress.stop();
    await store.close();
  }
}

/** Shows how far a book is; reading it and what comes after take half of the bar each. */
export function showProgress(progress: Progress, size: number, at: ImportProgress, after: string): void {
  if (at.phase === 'reading') progress.show('reading', Math.min(at.bytes / Math.max(size, 1), 1) / 2);
  else progress.show(after, 0.5 + at.rows / Math.max(at.of, 1) / 2);
}
