import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openStore, type StoreSettings } from '../../src/store/open.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wsa-test-store-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What opening the store comes to, as the person in front is told. */
async function refusal(settings: Partial<StoreSettings>): Promise<unknown> {
  const opening = openStore({ databaseUrl: null, dataDir: folder, ...settings }, () => {});
  return opening.then(
    async (store) => {
      await store.close();
      return 'opened';
    },
    (error: Error & { code?: string }) => ({ name: error.name, code: error.code, message: error.message }),
  );
}

function unavailable(message: RegExp): unknown {
  return { name: 'WsaError', code: 'store-unavailable', message: expect.stringMatching(message) };
}

describe('an SQLite store that cannot be opened', () => {
  it('in a folder that is a file says where and what to check', async () => {
    const dataDir = path.join(folder, 'file');
    await writeFile(dataDir, '');
    expect(await refusal({ dataDir })).toEqual(
      unavailable(/^can't open .*file\/wsa\.db: .+ Check WSA_DATA_DIR: /),
    );
  });

  it('below a file says where and what to check', async () => {
    await writeFile(path.join(folder, 'file'), '');
    const dataDir = path.join(folder, 'file', 'below');
    expect(await refusal({ dataDir })).toEqual(
      unavailable(/^can't open .*below\/wsa\.db: .+ Check WSA_DATA_DIR: /),
    );
  });

  it('for a folder of its name says so', async () => {
    await mkdir(path.join(folder, 'wsa.db'));
    expect(await refusal({})).toEqual(unavailable(/unable to open database file\. Check WSA_DATA_DIR/));
  });

  it.each([
    { what: 'another file', bytes: Buffer.from('deal_id,customer\n'.repeat(500)) },
    { what: 'the head of a database with garbage behind', bytes: garbage('SQLite format 3\0') },
  ])('for $what of its name says so and leaves the file alone', async ({ bytes }) => {
    const file = path.join(folder, 'wsa.db');
    await writeFile(file, bytes);
    expect(await refusal({})).toEqual(unavailable(/(not a database|malformed)\. Check WSA_DATA_DIR/));
    // Compared by `expect`, a megabyte takes seconds.
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });

  it('for a store whose pages were overwritten says so', async () => {
    const file = path.join(folder, 'wsa.db');
    expect(await refusal({})).toBe('opened');
    const whole = await readFile(file);
    await writeFile(
      file,
      Buffer.concat([whole.subarray(0, 100), garbage('').subarray(0, whole.length - 100)]),
    );
    expect(await refusal({})).toEqual(unavailable(/Check WSA_DATA_DIR/));
  });
});

function garbage(head: string): Buffer {
  const noise = Buffer.from(Array.from({ length: 1 << 20 }, (_, at) => (at * 7919 + (at >> 8)) % 251));
  return Buffer.concat([Buffer.from(head), noise]);
}

describe('a PostgreSQL store that cannot be opened', () => {
  const sockets = new Set<Socket>();
  let server: Server;

  /** A server on loopback that is no PostgreSQL, and does this with who connects. */
  async function listen(connected: (socket: Socket) => void): Promise<number> {
    server = createServer((socket) => {
      sockets.add(socket.on('error', () => {}));
      connected(socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }

  async function stop(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    server.close();
    await once(server, 'close');
  }

  afterEach(async () => {
    jest.useRealTimers();
    if (server?.listening) await stop();
  });

  it.each(['127.0.0.1', 'localhost'])('because nobody listens on %s says what to check', async (host) => {
    const port = await listen(() => {});
    await stop();
    const databaseUrl = `postgres://wsa:geheim@${host}:${port}/wsa`;
    const told = await refusal({ databaseUrl });
    expect(told).toEqual(
      unavailable(/^can't open the database of DATABASE_URL: .*ECONNREFUSED.*\. Check DATABASE_URL/),
    );
    expect(JSON.stringify(told)).not.toContain('geheim');
  });

  it('because the host has no such name says what to check', async () => {
    const databaseUrl = 'postgres://wsa:geheim@nowhere.invalid/wsa';
    expect(await refusal({ databaseUrl })).toEqual(unavailable(/nowhere\.invalid.*\. Check DATABASE_URL/));
  });

  it('because the server hangs up says what to check', async () => {
    const port = await listen((socket) => socket.end());
    const databaseUrl = `postgres://wsa@127.0.0.1:${port}/wsa`;
    expect(await refusal({ databaseUrl })).toEqual(unavailable(/terminated.*\. Check DATABASE_URL/));
  });

  it('because the server never answers is given up after ten seconds', async () => {
    let connected = () => {};
    const someoneCame = new Promise<void>((resolve) => {
      connected = resolve;
    });
    const port = await listen(() => connected());
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'] });
    const told = refusal({ databaseUrl: `postgres://wsa@127.0.0.1:${port}/wsa` });
    await someoneCame;
    jest.advanceTimersByTime(10_000);
    expect(await told).toEqual(unavailable(/timeout.*\. Check DATABASE_URL/));
  });
});
