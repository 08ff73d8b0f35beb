import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shellBlocks } from '../support/docs/shell-blocks.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BLOCKS = shellBlocks(readFileSync(path.join(ROOT, 'docs/install.md'), 'utf8'));
/** The book of the README, which the guide tells people to write. */
const BOOK = /```csv\n([\s\S]*?)```/.exec(readFileSync(path.join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';

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

  it('has made what it says', () => {
    for (const made of [
      'appPackage/build/appPackage.local.zip',
      'appPackage/build/appPackage.dev.zip',
      'data/wsa.db',
    ])
      expect([made, existsSync(path.join(clone, made))]).toEqual([made, true]);
  });
});
