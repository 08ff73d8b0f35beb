/**
 * How fast, and in how much memory, a long book is imported, against csv-parse alone on the same file: each in a process of its
 * own, in turns, as other programs may load the machine.
 */
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
import type { Cost } from './spent.ts';

/** An import against csv-parse alone. */
export interface Rate {
  readonly rowsPerSecond: number;
  /** Percent of the rows a second of csv-parse in the same run. */
  readonly percent: number;
  /** The same of rows a second of processor time. */
  readonly cpuPercent: number;
}

export interface ImportRate {
  readonly csvRowsPerSecond: number;
  readonly added: Rate;
  /** Of the same file a second time, when nothing changes. */
  readonly unchanged: Rate;
  readonly peakMegabytes: number;
}

/** @param deals of the book, three rows each */
export async function importRate(deals: number): Promise<ImportRate> {
  const rows = deals * 3;
  const folder = mkdtempSync(path.join(tmpdir(), 'wsa-bench-import-'));
  try {
    const file = path.join(folder, 'book.csv');
    await pipeline(Readable.from(bookBytes(deals, '2026-06-10')), createWriteStream(file));
    const csv = [await processed('./csv-process.js', file)];
    const first = await processed('./import-process.js', file, folder);
    csv.push(await processed('./csv-process.js', file));
    const second = await processed('./import-process.js', file, folder);
    csv.push(await processed('./csv-process.js', file));
    const alone = { seconds: mean(csv, 'seconds'), cpuSeconds: mean(csv, 'cpuSeconds') };
    const against = ({ seconds, cpuSeconds }: Cost): Rate => ({
      rowsPerSecond: rows / seconds,
      percent: (100 * alone.seconds) / seconds,
      cpuPercent: (100 * alone.cpuSeconds) / cpuSeconds,
    });
    return {
      csvRowsPerSecond: rows / alone.seconds,
      added: against(first),
      unchanged: against(second),
      peakMegabytes: Math.max(first.peakMegabytes, second.peakMegabytes),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mean(costs: readonly Cost[], of: keyof Cost): number {
  return costs.reduce((sum, cost) => sum + cost[of], 0) / costs.length;
}

async function processed(script: string, ...given: readonly string[]): Promise<Cost> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [...nodeOptions('wsa'), file, ...given]);
  return JSON.parse(stdout) as Cost;
}
