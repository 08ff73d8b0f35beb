import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll } from '@jest/globals';
import { transformFile } from '@swc/core';
import type { Death, Killable } from './killer.ts';

/** Programs that run as processes of their own, and are ended as by `kill -9`. */

/** What every program needs besides. */
const KILLER = 'test/support/kill/killer.ts';
const ROOT = path.resolve(import.meta.dirname, '../../..');
const COMPILER = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2023', rewriteRelativeImportExtensions: true },
  module: { type: 'es6' },
  swcrc: false,
} as const;

/**
 * Compiles a program for the tests of a file, with what else of the test folder it needs. It is told what to do by its
 * first argument, in JSON, and writes a line once it begins.
 */
export function useProgram(main: string, ...also: readonly string[]): () => string {
  return useProgramOn(['src'], main, ...also);
}

/** As `useProgram`, for a program that needs these folders of the product. */
export function useProgramOn(
  folders: readonly string[],
  main: string,
  ...also: readonly string[]
): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = await compile(folders, [main, KILLER, ...also]);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => path.join(folder, main.replace(/\.ts$/, '.js'));
}

/** Below the project, where the packages it needs are found. */
async function compile(folders: readonly string[], programs: readonly string[]): Promise<string> {
  const cache = path.join(ROOT, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'wsa-test-program-'));
  const sources: string[] = [];
  for (const under of folders) {
    const names = await readdir(path.join(ROOT, under), { recursive: true });
    sources.push(...names.filter((name) => name.endsWith('.ts')).map((name) => path.join(under, name)));
  }
  await Promise.all(
    [...sources, ...programs].map(async (name) => {
      const { code } = await transformFile(path.join(ROOT, name), COMPILER);
      const compiled = path.join(folder, name.replace(/\.ts$/, '.js'));
      await mkdir(path.dirname(compiled), { recursive: true });
      await writeFile(compiled, code);
    }),
  );
  return folder;
}

/** Starts a program, and waits until it begins or has ended. */
export async function begin(main: string, order: object): Promise<ChildProcess> {
  const child = spawn(process.execPath, [main, JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // One that dies while it is written to is what this is about.
  child.stdin.on('error', () => {});
  await Promise.race([once(createInterface(child.stdout), 'line'), once(child, 'exit')]);
  return child;
}

/** Starts a program and waits until it is killed. */
export async function liveAndDie<Point extends string, Order extends Killable<Point>>(
  main: string,
  order: Omit<Order, 'killAt'>,
  death: Death<Point>,
): Promise<void> {
  const child = await begin(main, { ...order, killAt: 'point' in death ? death : null });
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
  if ('afterMs' in death) {
    await setTimeout(death.afterMs);
    child.kill('SIGKILL');
  }
  await gone;
  if (child.signalCode !== 'SIGKILL') throw new Error(`${main} ended by itself: ${child.exitCode}`);
}
