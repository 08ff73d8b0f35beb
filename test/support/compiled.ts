import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { transformFile } from '@swc/core';

/** Programs that run as processes of their own, compiled from the sources as they are. */

const ROOT = path.resolve(import.meta.dirname, '../..');
const COMPILER = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2023', rewriteRelativeImportExtensions: true },
  module: { type: 'es6' },
  swcrc: false,
} as const;

/** Compiles folders and single files for the tests of a file; gives the path of a compiled file. */
export function useCompiled(
  folders: readonly string[],
  files: readonly string[] = [],
): (source: string) => string {
  let folder = '';
  beforeAll(async () => {
    folder = await compile(folders, files);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return (source) => path.join(folder, source.replace(/\.ts$/, '.js'));
}

/** Below the project, where the packages and templates it needs are found. */
async function compile(folders: readonly string[], files: readonly string[]): Promise<string> {
  const cache = path.join(ROOT, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const target = await mkdtemp(path.join(cache, 'wsa-test-program-'));
  const sources = await Promise.all(folders.map(sourcesIn));
  await Promise.all([...sources.flat(), ...files].map((name) => compileOne(name, target)));
  return target;
}

async function sourcesIn(folder: string): Promise<string[]> {
  const names = await readdir(path.join(ROOT, folder), { recursive: true });
  return names.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name));
}

async function compileOne(name: string, target: string): Promise<void> {
  const { code } = await transformFile(path.join(ROOT, name), COMPILER);
  const compiled = path.join(target, name.replace(/\.ts$/, '.js'));
  await mkdir(path.dirname(compiled), { recursive: true });
  await writeFile(compiled, code);
}
