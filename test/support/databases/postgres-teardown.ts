import { once } from 'node:events';
import { removeFolder } from './folder-setup.ts';
import type {} from './postgres-setup.ts';

/** Closes the desk and waits until the PostgreSQL of the run, if there was one, is gone with its folder. */
export default async function teardown(): Promise<void> {
  removeFolder();
  const desk = globalThis.postgresDesk;
  desk?.server.closeAllConnections();
  desk?.server.close();
  const keeper = desk?.keeper;
  if (!keeper || keeper.exitCode !== null || keeper.signalCode !== null) return;
  const gone = once(keeper, 'exit');
  keeper.stdin?.end();
  await gone;
}
