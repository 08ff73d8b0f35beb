import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { StoreSettings } from '../../src/store/open.ts';
import { postJson } from '../support/bot/test-bot.ts';
import { useCompiled } from '../support/compiled.ts';
import { onEachDatabase } from '../support/databases/each-database.ts';
import { eventually } from '../support/eventually.ts';
import { commandOf, readRoot, stagesOf } from '../support/infra/dockerfile.ts';
import { layRuntimeFiles } from '../support/infra/runtime-files.ts';
import { buildTab } from '../support/tab/built-tab.ts';
import { message } from '../support/teams/activities.ts';
import { type Connector, startConnector } from '../support/teams/connector.ts';

const runtime = stagesOf(readRoot('infra/Dockerfile')).at(-1) ?? [];
const [, ...arguments_] = [...commandOf(runtime, 'ENTRYPOINT'), ...commandOf(runtime, 'CMD')];
/** Who the image runs as: a number without a name on this machine, either. Only root may become somebody else. */
const [uid = 0, gid = 0] =
  runtime
    .find(({ name }) => name === 'USER')
    ?.rest.split(':')
    .map(Number) ?? [];
const asUser = process.getuid?.() === 0 ? { uid, gid } : {};
const compiled = useCompiled(['src', 'cards', 'api', 'bot', 'server']);

let folder: string;
let image: string;
let connector: Connector;
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wsa-test-image-'));
  image = path.join(folder, 'app');
  const root = path.resolve(compiled('server/main.ts'), '../..');
  await buildTab();
  await layRuntimeFiles(runtime, { compiled: root, into: image });
  await chmod(folder, 0o755);
  for (const one of ['tmp', 'data']) await mkdir(path.join(folder, one));
  await chmod(path.join(folder, 'tmp'), 0o777);
  connector = await startConnector();
}, 120_000);
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
});
afterAll(async () => {
  await connector?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

/**
 * Lets a process read the image alone, and write nowhere but into the folders that stand for /tmp and a data folder. On
 * the Node of the image, that is: what there was before holds neither.
 */
function confined({ dataDir, databaseUrl }: StoreSettings): string[] {
  if (Number.parseInt(process.versions.node, 10) < 24) return [];
  const writable = [path.join(folder, 'tmp'), ...(databaseUrl === null ? [dataDir] : [])];
  return [
    ...['--permission', '--disable-warning=SecurityWarning', '--allow-worker'],
    ...[image, ...writable].map((one) => `--allow-fs-read=${one}`),
    ...writable.map((one) => `--allow-fs-write=${one}`),
  ];
}

interface Started {
  readonly child: ChildProcess;
  readonly env: Readonly<Record<string, string>>;
  readonly url: string;
  printed(): string;
}

async function start(
  store: StoreSettings,
  settings: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const env: Record<string, string> = {
    ...{ NODE_ENV: 'production', PORT: '0', WSA_PLAYGROUND: 'off', WSA_ALERTS: 'off' },
    ...{ TMPDIR: path.join(folder, 'tmp'), WSA_DATA_DIR: store.dataDir, PATH: process.env.PATH ?? '' },
    ...(store.databaseUrl === null ? {} : { DATABASE_URL: store.databaseUrl }),
    ...settings,
  };
  if (asUser.uid !== undefined && store.databaseUrl === null) {
    await chmod(path.dirname(store.dataDir), 0o711);
    await mkdir(store.dataDir, { recursive: true });
    await chown(store.dataDir, uid, gid);
  }
  const child = spawn(process.execPath, [...confined(store), ...arguments_], { cwd: image, env, ...asUser });
  running.push(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      printed += data.toString();
    });
  }
  const port = () => /"?port"?: ?(\d+)/.exec(printed)?.[1];
  const listening = eventually(() => {
    if (port() === undefined) throw new Error(`it does not listen:\n${printed}`);
  }, 30_000);
  await Promise.race([
    listening,
    once(child, 'close').then(() => Promise.reject(new Error(`it ended:\n${printed}`))),
  ]);
  return { child, env, url: `http://127.0.0.1:${port()}`, printed: () => printed };
}

const BOT = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppTenantId: '11111111-2222-3333-4444-666666666666',
  WSA_LOOKUPS: 'off',
};

describe('the files of the image, and no others', () => {
  onEachDatabase((database) => {
    it('are enough to answer, with the letters and the sample book', async () => {
      const store = await database.settings();
      const { url, child } = await start(store);
      expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ ready: true });
      for (const [nth, text] of ['check contoso', 'draft customer contoso'].entries()) {
        const where = {
          serviceUrl: connector.url,
          conversation: 'personal',
          from: '29:alex',
          id: `in-${nth}`,
        };
        const before = connector.sent.length;
        const answer = await postJson(
          `${url}/api/messages`,
          JSON.stringify(message(text, { ...where, conversation: 'personal' })),
        );
        expect(answer.status).toBe(200);
        expect(JSON.stringify(connector.sent.slice(before))).toContain('Contoso');
      }
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      expect((await ended)[0]).toBe(0);
    }, 60_000);

    it('are enough to import a book by the command line, with only /tmp to write to', async () => {
      const store = await database.settings();
      const { env } = await start(store);
      const book = path.join(folder, 'tmp', 'book.csv');
      await writeFile(book, 'deal_id,customer\nD-1,Contoso\n');
      const words = [...confined(store), 'dist/src/cli/main.js', 'import', book];
      const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: image, env, ...asUser });
      expect(stdout).toMatch(/^1 new, 0 changed, 0 unchanged, 0 refused; in /);
    }, 60_000);

    it('are enough to run as in production, and to be asked by the health check', async () => {
      const { url, child, printed } = await start(await database.settings(), BOT);
      expect(JSON.parse(printed().split('\n')[0] ?? '')).toEqual(expect.objectContaining({ level: 30 }));
      const [, ...check] = commandOf(runtime, 'HEALTHCHECK');
      const asks = (port: string) =>
        promisify(execFile)(process.execPath, check, { env: { PORT: port } }).then(
          () => 0,
          ({ code }: { code: number }) => code,
        );
      const { port } = new URL(url);
      expect(await asks(port)).toBe(0);
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      expect((await ended)[0]).toBe(0);
      expect(await asks(port)).toBe(1);
    }, 60_000);
  });
});
