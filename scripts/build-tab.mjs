// Builds the web page into dist/tab, unless it was built from the sources as they are: `npm run build:tab`, which `npm start`
// runs, too. Sources are told by their content, so a restart, a checkout or a copy of the folder builds nothing anew.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const tab = path.join(root, 'tab');
const built = path.join(root, 'dist/tab');
/** Says what the page in a folder was built from, and under it, line by line, which files it then had. */
const MARK = 'built-from';

// Whoever builds it, it is for use: React has another build for development, which tests would ask for.
process.env.NODE_ENV = 'production';

const sources = await hashOfSources();
if (!(await isWholeFrom(built, sources))) await build();

async function build() {
  const vite = viteOfTab();
  if (vite === null) {
    console.error(
      'The web page is not built: Vite is not installed (npm ci brings it). The bot works without it.',
    );
    return;
  }
  const started = performance.now();
  // Beside its place, so that nobody is served half of a page.
  const next = `${built}.${process.pid}`;
  const { build: viteBuild } = await import(pathToFileURL(vite).href);
  try {
    await viteBuild({
      root: tab,
      configFile: path.join(tab, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: next, emptyOutDir: true },
    });
    await compressAll(path.join(next, 'assets'));
    const files = await readdir(next, { recursive: true });
    await writeFile(path.join(next, MARK), [sources, ...files.sort()].join('\n'));
    await rm(built, { recursive: true, force: true });
    await rename(next, built);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  console.log(`The web page was built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** The entry of Vite as the workspace has it; null where it is not installed. */
function viteOfTab() {
  try {
    return createRequire(path.join(tab, 'package.json')).resolve('vite');
  } catch {
    return null;
  }
}

/** Every file is kept compressed beside itself, as small as can be: it is done once and sent often. */
async function compressAll(folder) {
  const smallest = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const file = path.join(folder, name);
      const content = await readFile(file);
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(content, smallest),
        promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
      ]);
      await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
    }),
  );
}

async function hashOfSources() {
  const own = [
    'tab/index.html',
    'tab/consent.html',
    'tab/package.json',
    'tab/vite.config.ts',
    'tab/tsconfig.json',
  ];
  // The page writes dates, times and money as all surfaces do: by modules of the server's.
  const folders = await Promise.all(
    ['tab/src', 'src/domain'].map((folder) =>
      readdir(path.join(root, folder), { recursive: true, withFileTypes: true }),
    ),
  );
  const inSrc = folders
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
  const files = [...own, ...inSrc, 'package-lock.json', 'scripts/build-tab.mjs']
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const content = await readFile(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Whether a page was built from these sources, and nothing of it has gone since. */
async function isWholeFrom(folder, sources) {
  const mark = path.join(folder, MARK);
  if (!existsSync(mark)) return false;
  const [from, ...files] = (await readFile(mark, 'utf8')).split('\n');
  return from === sources && files.length > 0 && files.every((file) => existsSync(path.join(folder, file)));
}
