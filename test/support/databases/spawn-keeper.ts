import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { transformFileSync } from '@swc/core';

/** A first start on a slow machine takes a few seconds; a server that needs longer counts as failed. */
const TIME_LIMIT = 60_000;

export interface Keeper {
  readonly keeper: ChildProcess;
  /** The first line it says, in JSON: where its server is, or why there is none. */
  readonly said: Promise<string>;
  /** Has it do something with its server; resolves once that is done. */
  order(what: 'crash' | 'start'): Promise<void>;
}

/** Starts a process that keeps a PostgreSQL of its own for as long as its standard input is held. */
export function spawnKeeper(rootDir: string): Keeper {
  const { code } = transformFileSync(path.join(rootDir, 'test/support/databases/postgres-keeper.ts'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'es6' },
    swcrc: false,
  });
  const keeper = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: rootDir,
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(keeper.stdout);
  const nextLine = async () => {
    const [line] = await once(lines, 'line', { signal: AbortSignal.timeout(TIME_LIMIT) });
    return String(line);
  };
  const ended = once(keeper, 'exit').then(([status]) =>
    Promise.reject(new Error(`its keeper ended with ${status}`)),
  );
  ended.catch(() => {});
  return {
    keeper,
    said: Promise.race([nextLine(), ended]).catch((error: Error) =>
      JSON.stringify({ reason: error.message }),
    ),
    order: async (what) => {
      const done = nextLine();
      keeper.stdin.write(`${what}\n`);
      await done;
    },
  };
}
