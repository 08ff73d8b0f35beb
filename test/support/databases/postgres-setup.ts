import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { transformFileSync } from '@swc/core';
import { makeFolder } from './folder-setup.ts';

/** What there is to stop at the end of the run. */
export interface PostgresDesk {
  readonly server: Server;
  keeper: ChildProcess | null;
}

declare global {
  var postgresDesk: PostgresDesk | undefined;
}

/** A first start on a slow machine takes a few seconds; a server that needs longer counts as failed. */
const TIME_LIMIT = 60_000;

/**
 * Opens a desk where test files ask for the run's PostgreSQL. The server is started when the first one asks,
 * so a run that needs none pays nothing.
 */
export default async function setup({ rootDir }: { readonly rootDir: string }): Promise<void> {
  makeFolder();
  let answer: Promise<string> | null = null;
  const server = createServer(async (_request, response) => {
    answer ??= start(rootDir, desk);
    response.end(await answer);
  });
  const desk: PostgresDesk = { server, keeper: null };
  globalThis.postgresDesk = desk;
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  process.env.TEST_POSTGRES_DESK = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Starts the keeper of the server; gives the line it says: where the server is, or why there is none. */
async function start(rootDir: string, desk: PostgresDesk): Promise<string> {
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
  desk.keeper = keeper;
  const said = Promise.race([
    once(createInterface(keeper.stdout), 'line', { signal: AbortSignal.timeout(TIME_LIMIT) }),
    once(keeper, 'exit').then(([status]) => Promise.reject(new Error(`its keeper ended with ${status}`))),
  ]);
  return said.then(
    ([line]) => String(line),
    (error: Error) => JSON.stringify({ reason: error.message }),
  );
}
