import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** The product on this machine, as `npm start` has it. */
export interface Product {
  readonly url: string;
  stop(): Promise<void>;
}

/** Milliseconds within which it must listen. */
const START_MS = 60_000;
const LISTENS = /open (http:\/\/127\.0\.0\.1:\d+)\/tab/;

/** Starts it on the sample book, in a folder of its own, at a free port. @throws Error when it does not start */
export async function startProduct(settings: Readonly<Record<string, string>> = {}): Promise<Product> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wsa-bench-'));
  const env = { PORT: '0', WSA_DATA_DIR: folder, WSA_PLAYGROUND: 'off', WSA_ALERTS: 'off', ...settings };
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    if (child.exitCode === null) await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { url: await listeningAt(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listeningAt({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the product prints nothing');
  const printed: string[] = [];
  const lines = createInterface({ input: stdout, signal: AbortSignal.timeout(START_MS) });
  for await (const line of lines) {
    printed.push(line);
    const url = LISTENS.exec(line)?.[1];
    if (url !== undefined) {
      stdout.resume();
      return url;
    }
  }
  throw new Error(`the product does not listen:\n${printed.join('\n')}`);
}
