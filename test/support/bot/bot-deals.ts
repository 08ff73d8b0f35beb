import { COLUMN_NAMES, type ColumnName } from '../../../src/book/columns.ts';
import { organisation } from '../../../src/domain/people/recorder.ts';
import { importBook } from '../../../src/flows/book/import-book.ts';
import type { Services } from '../../../src/services.ts';

/** A row of a book: its cells by column; what is not stated is blank. */
export type Row = Readonly<Partial<Record<ColumnName, string>>>;

/** Fills a store with a book of these rows; a row that is refused is a fault. */
export function bookOf(rows: readonly Row[]): (services: Services) => Promise<void> {
  return async ({ db, now }) => {
    const refused: string[] = [];
    await importBook({
      db,
      source: csv(rows),
      importer: organisation('test'),
      now,
      onProblem: ({ severity, column, message }) => {
        if (severity === 'error') refused.push(`${column}: ${message}`);
      },
      onDeal: () => {},
    });
    if (refused.length > 0) throw new Error(refused.join('\n'));
  };
}

async function* csv(rows: readonly Row[]): AsyncGenerator<Uint8Array> {
  const lines = [COLUMN_NAMES, ...rows.map((row) => COLUMN_NAMES.map((column) => row[column] ?? ''))];
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  yield new TextEncoder().encode(lines.map((line) => `${line.map(quote).join(',')}\n`).join(''));
}
