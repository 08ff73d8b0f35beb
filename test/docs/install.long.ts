import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shellBlocks } from '../support/docs/shell-blocks.ts';
import { STATED } from '../support/package/sources.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BLOCKS = shellBlocks(readFileSync(path.join(ROOT, 'docs/install.md'), 'utf8'));
/** The book of the README, which the guide tells people to write. */
const BOOK = /```csv\n([\s\S]*?)```/.exec(readFileSync(path.join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';

/** Writes into an environment what an installation states; it must have a line for each. */
async function stateIn(file: string): Promise<void> {
  const { APP_NAME_SUFFIX: _, ...stated } = STATED;
  let text = await readFile(file, 'utf8');
  for (const [name, value] of Object.entries(stated)) {
    const line = new RegExp(`^${name}=.*$`, 'm');
    expect([name, line.test(text)]).toEqual([name, true]);
    text = text.replace(line, `${name}=${value}`);
  }
  await writeFile(file, text);
}

describe('the guide, followed on a clone of the project', () => {
  let clone: string;

  beforeAll(async () => {
    clone = await mkdtemp(path.join(tmpdir(), 'wsa-test-install-'));
    const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean);
    for (const file of files.filter((one) => existsSync(path.join(ROOT, one))))
      await cp(path.join(ROOT, file), path.join(clone, file));
    // What `npm ci` puts there, which runs before every test.
    await symlink(path.join(ROOT, 'node_modules'), path.join(clone, 'node_modules'));
    await writeFile(path.join(clone, 'deals.csv'), BOOK);
  }, 120_000);
  afterAll(() => rm(clone, { recursive: true, force: true }));

  const runnable = BLOCKS.filter(({ needs }) => needs === null);

  it('has commands that run anywhere', () => expect(runnable.length).toBeGreaterThan(3));

  it.each(runnable)(
    'does what stands in line $line',
    async ({ text }) => {
      // What the guide tells people to state by hand, before they make the package.
      if (text.includes('package -- --env prod')) await stateIn(path.join(clone, 'env/.env.prod'));
      const commands = text.replace(/^npm ci$/m, 'test -d node_modules');
      const env = {
        PATH: process.env.PATH,
        HOME: clone,
        WSA_DATA_DIR: path.join(clone, 'data'),
        npm_config_cache: path.join(clone, 'cache'),
        npm_config_update_notifier: 'false',
      };
      const ended = promisify(execFile)('bash', ['-euo', 'pipefail', '-c', commands], { cwd: clone, env });
      await expect(ended).resolves.toBeDefined();
    },
    180_000,
  );

  it('makes an environment that only its owner can read the secrets of, and git does not see', async () => {
    const { mode } = await stat(path.join(clone, 'env/.env.prod.user'));
    expect(mode & 0o077).toBe(0);
    expect(await readFile(path.join(clone, 'env/.env.prod'), 'utf8')).toMatch(
      /^TEAMSFX_ENV=prod\nAPP_NAME_SUFFIX=$/m,
    );
    const ignored = ['env/.env.prod', 'env/.env.prod.user'];
    const said = execFileSync('git', ['check-ignore', ...ignored], { cwd: ROOT, encoding: 'utf8' });
    expect(said.trim().split('\n')).toEqual(ignored);
  });

  it('has made what it says', () => {
    for (const made of [
      'appPackage/build/appPackage.local.zip',
      'appPackage/build/appPackage.prod.zip',
      'data/wsa.db',
    ])
      expect([made, existsSync(path.join(clone, made))]).toEqual([made, true]);
  });
});

describe('the command that fetches a book', () => {
  const script = /node -e "(fetch[^"]+)"/.exec(readFileSync(path.join(ROOT, 'docs/install.md'), 'utf8'))?.[1];

  it.each([
    [200, BOOK, null],
    [403, '', 1],
  ])('gives on what is answered with %i, and fails where it is refused', async (status, printed, code) => {
    const server = createServer((_, response) => response.writeHead(status).end(BOOK));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const args = ['-e', script ?? 'throw 1', `http://127.0.0.1:${port}/book?sig=a%2Fb`];
    const ended = await promisify(execFile)(process.execPath, args).then(
      ({ stdout }) => ({ code: null, stdout }),
      (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
    );
    server.close();
    expect(ended).toEqual({ code, stdout: printed });
  });
});
