/** How fast, and in how much memory, a long book is imported: in a process of its own, from a file. */
import { execFile } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bookBytes } from './book.ts';
import { nodeOptions } from './node-options.ts';

const DEALS = 33_334;
const ROWS = DEALS * 3;

export interface ImportRate {
  readonly rowsPerSecond: number;
  /** Rows a second of the same file a second time, when nothing changes. */
  readonly again: number;
  readonly peakMegabytes: number;
}

export async function importRate(): Promise<ImportRate> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wsa-bench-import-'));
  try {
    const file = path.join(folder, 'book.csv');
    await pipeline(Readable.from(bookBytes(DEALS, '2026-06-10')), createWriteStream(file));
    const first = await importOnce(folder, file);
    const second = await importOnce(folder, file);
    return {
      rowsPerSecond: ROWS / first.seconds,
      again: ROWS / second.seconds,
      peakMegabytes: Math.max(first.peakMegabytes, second.peakMegabytes),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importOnce(folder: string, file: string): Promise<{ seconds: number; peakMegabytes: number }> {
  const script = fileURLToPath(new URL('./import-process.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...nodeOptions('wsa'),
    script,
    file,
    folder,
  ]);
  return JSON.parse(stdout) as { seconds: number; peakMegabytes: number };
}
