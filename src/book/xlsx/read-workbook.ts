import { Worker } from 'node:worker_threads';
import { inPieces } from '../pieces.ts';
import type { OnSheet } from '../sheet-mark.ts';
import { unreadableBook } from '../unreadable-book.ts';
import { damaged, tooMuch, WorkbookFault } from './fault.ts';
import { inspectZip } from './inspect-zip.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits.ts';
import type { WorkbookTask, WorkerMessage } from './messages.ts';

/** Node doesn't run TypeScript: tests, which run from source, start the worker through a loader of their own. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../../test/support/worker-from-source.js', import.meta.url)
  : new URL('./worker.js', import.meta.url);

/**
 * Reads the visible sheets of an XLSX file as the CSV of a book: line N of a sheet is row N. The zip
 * directory is checked at once; the content is parsed in a worker thread with limits on memory and time, and only
 * when rows are requested, so faults inside it are thrown while reading.
 * @param onSheet takes the name of each sheet with content, before its rows
 * @throws UnreadableBook here and while the rows are read
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
  onSheet: OnSheet = () => {},
): Promise<AsyncIterable<Uint8Array>> {
  return telling(async () => {
    const names = await inspectZip(bytes, limits);
    const other = otherKind(names);
    if (other) throw new WorkbookFault(`the file is ${other}; save the sheet as .xlsx or as "CSV UTF-8"`);
    return csvOf(bytes, limits, onSheet);
  });
}

/** The name of a zip-based format that is not XLSX; null for a workbook. */
function otherKind(names: ReadonlySet<string>): string | null {
  const has = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/)) return 'a binary workbook (.xlsb)';
  if (has(/^word\//)) return 'a Word document';
  if (has(/^ppt\//)) return 'a PowerPoint presentation';
  if (has(/^mimetype$/)) return 'an OpenDocument file';
  if (!names.has('[content_types].xml')) return 'a zip file without a workbook';
  return null;
}

async function* csvOf(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  onSheet: OnSheet,
): AsyncGenerator<Uint8Array> {
  const task: WorkbookTask = { bytes, limits };
  const worker = new Worker(WORKER, {
    name: 'workbook',
    workerData: task,
    // The settings in the environment include secrets.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  const inbox = new Inbox(worker);
  let left = limits.milliseconds;
  try {
    for (;;) {
      const since = performance.now();
      const message = await inbox.next(left);
      left -= performance.now() - since;
      if (message.kind === 'end') return;
      if (message.kind === 'fault') throw unreadableBook(message.message, { cause: message.cause });
      if (message.kind === 'sheet') {
        onSheet(message.name, message.number);
        continue;
      }
      worker.postMessage('more');
      yield* inPieces(message.bytes);
    }
  } finally {
    await worker.terminate();
  }
}

/** Queue of the worker's messages. The end of the worker, of any kind, is queued as the last one. */
class Inbox {
  readonly #messages: WorkerMessage[] = [];
  #wake: () => void = () => {};

  constructor(worker: Worker) {
    worker.on('message', (message: WorkerMessage) => this.#add(message));
    worker.on('error', (error) => this.#add(fault(failure(error))));
    worker.on('exit', () => this.#add(fault(damaged('reading it ended early'))));
  }

  /** The next message, or a fault after `milliseconds` without one. */
  async next(milliseconds: number): Promise<WorkerMessage> {
    if (this.#messages.length === 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(0, milliseconds));
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return this.#messages.shift() ?? fault(tooMuch('takes longer to read than is spent on any'));
  }

  #add(message: WorkerMessage): void {
    this.#messages.push(message);
    this.#wake();
  }
}

function fault({ message, cause }: WorkbookFault): WorkerMessage {
  return { kind: 'fault', message, cause };
}

function failure(error: Error): WorkbookFault {
  const code = 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuch('takes more memory to read than is given to any');
  return damaged('reading it failed', error);
}

async function telling<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof WorkbookFault) throw unreadableBook(error.message, { cause: error.cause });
    throw error;
  }
}
