import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { useCompiled } from '../compiled.ts';
import type { Death, Killable } from './killer.ts';

/** Programs that run as processes of their own, and are ended as by `kill -9`. */

/** What every program needs besides. */
const KILLER = 'test/support/kill/killer.ts';
/**
 * Compiles a program for the tests of a file, with what else of the test folder it needs. It is told what to do by its
 * first argument, in JSON, and writes a line once it begins.
 */
export function useProgram(main: string, ...also: readonly string[]): () => string {
  const compiled = useCompiled(['src'], [main, KILLER, ...also]);
  return () => compiled(main);
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
