import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeFolder } from './folder-setup.ts';
import { spawnKeeper } from './spawn-keeper.ts';

/** What there is to stop at the end of the run. */
export interface PostgresDesk {
  readonly server: Server;
  keeper: ChildProcess | null;
}

declare global {
  var postgresDesk: PostgresDesk | undefined;
}

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
  const { keeper, said } = spawnKeeper(rootDir);
  desk.keeper = keeper;
  return said;
}
