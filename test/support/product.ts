import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from '@jest/globals';
import { useCompiled } from './compiled.ts';
import { eventually } from './eventually.ts';

/** The product as a process of its own, as an administrator runs it. */
export interface Product {
  readonly child: ChildProcess;
  /** All it has printed so far, on both streams. */
  readonly printed: string;
  /** Where it listens; rejects if it does not come to that. */
  url(): Promise<string>;
  /** Its exit status, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Long enough for a slow machine; nothing waits that long when all is well. */
const PATIENCE_MS = 15_000;

/** Starts the product with settings, in an empty folder; what still runs after a test is killed. */
export function useProduct(): (settings?: Readonly<Record<string, string>>) => Promise<Product> {
  const compiled = useCompiled(['src', 'cards', 'api', 'bot', 'server']);
  const running: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const stop of running.splice(0)) await stop();
  });
  return async (settings = {}) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'wsa-test-product-'));
    const env = { PORT: '0', WSA_DATA_DIR: folder, WSA_PLAYGROUND: 'off', WSA_ALERTS: 'off', ...settings };
    const child = spawn(process.execPath, [compiled('server/main.ts')], {
      env,
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        printed += data.toString();
      });
    }
    const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
    running.push(async () => {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    });
    const port = () => /"?port"?: ?(\d+)/.exec(printed)?.[1];
    return {
      child,
      get printed() {
        return printed;
      },
      ended,
      url: async () => {
        await eventually(() => {
          if (child.exitCode !== null || port() === undefined)
            throw new Error(`it does not listen:\n${printed}`);
        }, PATIENCE_MS);
        return `http://127.0.0.1:${port()}`;
      },
    };
  };
}
