import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo, connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, describe, expect, it } from '@jest/globals';
import { announce, people, startChatPage } from '../../server/local/local-mode.ts';
import { type Playground, startPlayground } from '../../src/local/playground.ts';
import { openServices } from '../support/bot/bot-services.ts';
import { localConfig } from '../support/bot/local-config.ts';
import { type TestBot, useBots } from '../support/bot/test-bot.ts';
import { FOREIGN_REQUESTS, foreignAnswer, foreignUpgrade } from '../support/foreign-requests.ts';

/** Starting Node and Microsoft's page takes some seconds on a slow machine. */
const PATIENCE_MS = 60_000;

/** Refused by the guard, or by Node where the request is no HTTP. */
const REFUSED = expect.stringMatching(/^HTTP\/1\.1 40[03] /);

const installed = isInstalled();
if (!installed) {
  console.warn(
    'The tests of the local chat page are SKIPPED, because @microsoft/m365agentsplayground is missing.',
  );
}

function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json');
    return true;
  } catch {
    return false;
  }
}

const start = useBots();
const running: Playground[] = [];
afterAll(() => {
  for (const playground of running) playground.stop();
});

async function startPage(bot: TestBot, port: number): Promise<Playground> {
  const { dataDir } = bot;
  const playground = await startPlayground(
    { endpoint: `${bot.url}/api/messages`, port, dataDir },
    bot.services.log,
  );
  if (!playground) throw new Error('the chat page did not start');
  running.push(playground);
  return playground;
}

function portOf({ url }: Playground): number {
  return Number(new URL(url).port);
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const { port, close } = await busyPort();
  await close();
  return port;
}

async function busyPort(): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 5000 });
    const done = (accepted: boolean) => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once('connect', () => done(true));
    for (const event of ['error', 'timeout'] as const) socket.once(event, () => done(false));
  });
}

/** The addresses of this machine that others reach it at. */
function outerAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);
}

/** The addresses at which a port is listened to, as Linux writes them; null where it does not tell. */
function listeners(port: number): string[] | null {
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].filter((file) => existsSync(file));
  if (tables.length === 0) return null;
  const LISTEN = '0A';
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return tables
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local = '', , state]) => local.endsWith(suffix) && state === LISTEN)
    .map(([, local = '']) => local.slice(0, -suffix.length));
}

(installed ? describe : describe.skip)('the local chat page', () => {
  it(
    'answers at its address, which no other machine reaches, until it is stopped',
    async () => {
      const bot = await start({ people });
      const wanted = await freePort();
      const playground = await startPage(bot, wanted);
      const port = portOf(playground);
      expect(port).toBe(wanted);
      const response = await fetch(playground.url);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        expect.stringContaining('text/html'),
      ]);
      for (const address of outerAddresses()) expect(await accepts(address, port)).toBe(false);
      const heard = listeners(port);
      if (heard) expect(heard).toEqual(['0100007F']);
      playground.stop();
      while (await accepts('127.0.0.1', port)) expect(port).toBe(wanted);
    },
    PATIENCE_MS,
  );

  it(
    'answers no page of somebody else, whose browser could chat through it',
    async () => {
      const bot = await start({ people });
      const { url } = await startPage(bot, await freePort());
      const socket = '/_ws_conversation/v1/conversations/stream';
      const typed = {
        method: 'POST',
        path: '/_playground/x',
        more: 'Content-Type: text/plain\r\n',
        body: '{}',
      };
      for (const request of FOREIGN_REQUESTS) {
        expect([request.name, await foreignAnswer(url, request)]).toEqual([request.name, REFUSED]);
        expect([request.name, await foreignAnswer(url, request, typed)]).toEqual([request.name, REFUSED]);
        expect([request.name, await foreignUpgrade(url, request, socket)]).toEqual([request.name, REFUSED]);
      }
      const own = { name: '', headers: 'Host: HERE\r\nOrigin: http://HERE\r\n' };
      expect(await foreignUpgrade(url, own, socket)).toBe('HTTP/1.1 101 Switching Protocols');
    },
    PATIENCE_MS,
  );

  it(
    'takes another port when its own is busy, and says which',
    async () => {
      const bot = await start({ people });
      const busy = await busyPort();
      try {
        const playground = await startPage(bot, busy.port);
        expect(portOf(playground)).not.toBe(busy.port);
        expect((await fetch(playground.url)).status).toBe(200);
      } finally {
        await busy.close();
      }
    },
    PATIENCE_MS,
  );

  it(
    'is opened by local mode, which says where and what to type',
    async () => {
      const local = await openServices();
      const config = { ...localConfig(local.dataDir), playgroundPort: await freePort() };
      const page = await startChatPage(config, 3978, local.services);
      announce(page, 3978, local.services, { localGraph: null });
      try {
        const url = `http://127.0.0.1:${config.playgroundPort}`;
        expect(local.log.at(-1)?.message).toContain(`open ${url} and type: check contoso`);
        expect((await fetch(url)).status).toBe(200);
      } finally {
        page?.stop();
        await local.remove();
      }
    },
    PATIENCE_MS,
  );
});
