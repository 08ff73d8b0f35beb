import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { WorkbookFault } from './fault.ts';
import type { WorkbookTask, WorkerMessage } from './messages.ts';
import { workbookCsv } from './workbook-csv.ts';

/** Chunks that may be posted before one is requested; then reading pauses. */
const MOST_AHEAD = 4;

/** Minimum bytes of a posted chunk, since each costs a trip between threads. */
const LEAST_BYTES = 65_536;

async function run(port: MessagePort, { bytes, limits }: WorkbookTask): Promise<void> {
  const ahead = new Ahead(port);
  const say = (message: WorkerMessage): void => port.postMessage(message);
  try {
    let waiting: Uint8Array[] = [];
    let size = 0;
    const send = async (): Promise<void> => {
      await ahead.room();
      say({ kind: 'piece', bytes: Buffer.concat(waiting) });
      waiting = [];
      size = 0;
    };
    for await (const piece of workbookCsv(bytes, limits, (name, number) =>
      say({ kind: 'sheet', name, number }),
    )) {
      // One of many long rows may be as large as the whole book.
      for (let at = 0; at < piece.length; at += LEAST_BYTES) {
        const part = piece.subarray(at, at + LEAST_BYTES);
        waiting.push(part);
        size += part.length;
        if (size >= LEAST_BYTES) await send();
      }
    }
    await send();
    say({ kind: 'end' });
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    say({ kind: 'fault', message: error.message, cause: error.cause });
  } finally {
    port.close();
  }
}

/** Counts the chunks posted and not yet requested. */
class Ahead {
  #room = MOST_AHEAD;
  #wake: () => void = () => {};

  constructor(port: MessagePort) {
    port.on('message', () => {
      this.#room++;
      this.#wake();
    });
  }

  async room(): Promise<void> {
    while (this.#room === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#room--;
  }
}

if (parentPort) await run(parentPort, workerData as WorkbookTask);
