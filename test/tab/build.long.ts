import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FILES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'scripts/build-tab.mjs',
  'tab',
  'src/domain',
];

/** Milliseconds that a build may take on a busy machine. */
const BUILD_MS = 60_000;

describe('the built page', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'wsa-test-build-'));
    for (const file of FILES)
      await cp(path.join(ROOT, file), path.join(folder, file), {
        recursive: true,
        filter: (source) => !source.includes('node_modules'),
      });
    await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    await symlink(path.join(ROOT, 'tab/node_modules'), path.join(folder, 'tab/node_modules'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const build = async () => {
    const started = performance.now();
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/build-tab.mjs'], {
      cwd: folder,
    });
    return { said: stdout + stderr, ms: performance.now() - started };
  };
  const built = async () => (await readdir(path.join(folder, 'dist/tab/assets'))).sort();

  it(
    'is built once, anew after a change of its sources, and as before once that is taken back',
    async () => {
      const cold = await build();
      expect(cold.said).toMatch(/^The web page was built in \d/);
      const first = await built();
      const warm = await build();
      expect(warm.said).toBe('');
      expect(warm.ms).toBeLessThan(cold.ms);

      const page = path.join(folder, 'tab/src/pages/letters/index.tsx');
      const source = await readFile(page, 'utf8');
      await writeFile(page, source.replace('title="Letters"', 'title="Post"'));
      expect((await build()).said).toMatch(/^The web page was built/);
      expect(await built()).not.toEqual(first);
      await writeFile(page, source);
      await build();
      expect(await built()).toEqual(first);
    },
    4 * BUILD_MS,
  );

  it('has what is compressed beside what is not, and scripts nowhere but in files', async () => {
    const assets = path.join(folder, 'dist/tab/assets');
    const names = await built();
    const plain = names.filter((name) => !/\.(?:br|gz)$/.test(name));
    expect(plain.length).toBeGreaterThan(5);
    for (const name of plain) {
      expect(name).toMatch(/-[\w-]{8}\.(?:js|css)$/);
      const [content, br, gz] = await Promise.all(
        ['', '.br', '.gz'].map((ending) => readFile(path.join(assets, name + ending))),
      );
      expect(brotliDecompressSync(br as Buffer).equals(content as Buffer)).toBe(true);
      expect(gunzipSync(gz as Buffer).equals(content as Buffer)).toBe(true);
    }
    const page = await readFile(path.join(folder, 'dist/tab/index.html'), 'utf8');
    expect(page.match(/<script\b[^>]*>[^<]/g)).toBeNull();
    expect(page).not.toMatch(/\son\w+=|style=/);
  });

  it('runs no build of React for development, whoever builds it', async () => {
    const assets = path.join(folder, 'dist/tab/assets');
    const scripts = (await built()).filter((name) => name.endsWith('.js'));
    const texts = await Promise.all(scripts.map((name) => readFile(path.join(assets, name), 'utf8')));
    expect(process.env.NODE_ENV).toBe('test');
    expect(texts.join('\n')).not.toContain('Download the React DevTools');
  });

  it('is said to be missing where Vite is not installed, which ends no start', async () => {
    await rm(path.join(folder, 'node_modules'));
    await rm(path.join(folder, 'dist'), { recursive: true });
    expect((await build()).said).toContain('The web page is not built: Vite is not installed');
  });
});
