import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Starts the worker that reads workbooks where the product runs from TypeScript, which Node does not run: its
 * folder is compiled once for every state of it, below the project, where the packages it needs are found.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const SOURCE = path.join(ROOT, 'src/book');
const CACHE = path.join(ROOT, 'node_modules/.cache');

const names = (await readdir(SOURCE, { recursive: true })).filter((name) => name.endsWith('.ts'));
const times = await Promise.all(names.map(async (name) => (await stat(path.join(SOURCE, name))).mtimeMs));
const folder = path.join(CACHE, `wsa-worker-${names.length}-${Math.max(...times)}`);

if (!(await isThere(folder))) await compileInto(folder);
await import(pathToFileURL(path.join(folder, 'xlsx/worker.js')).href);

async function compileInto(target) {
  const { transform } = await import('@swc/core');
  const draft = `${target}-${process.pid}-${Math.random().toString(36).slice(2)}`;
  for (const name of names) {
    const { code } = await transform(await readFile(path.join(SOURCE, name), 'utf8'), {
      jsc: {
        parser: { syntax: 'typescript' },
        target: 'es2023',
        rewriteRelativeImportExtensions: true,
      },
      module: { type: 'es6' },
      swcrc: false,
    });
    const file = path.join(draft, name.replace(/\.ts$/, '.js'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, code);
  }
  // Several may compile at once; the first to be done is taken.
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
}

async function isThere(file) {
  return stat(file).then(
    () => true,
    () => false,
  );
}
