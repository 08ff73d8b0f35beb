import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { transformFile } from '@swc/core';
import type { StoreSettings } from '../../../src/store/open.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** The command line, compiled for one test file. */
export interface CompiledCli {
  /** Runs `wsa` in a process of its own. */
  run(args: readonly string[], settings: StoreSettings): Promise<CliRun>;
  remove(): Promise<void>;
}

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The most memory the process ever held, in megabytes. */
  readonly peakMegabytes: number;
}

const COMPILER = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2023', rewriteRelativeImportExtensions: true },
  module: { type: 'es6' },
  swcrc: false,
} as const;

/** What `npm run wsa` gives Node. */
const NODE_OPTIONS =
  readFileSync(path.join(ROOT, 'package.json'), 'utf8')
    .match(/"wsa": "(.*)"/)?.[1]
    ?.match(/--max-\S+/g) ?? [];

/** Says on standard error what the process held at most, when it ends. */
const MEASURE = `process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS))`;

/** Compiles below the project, where the packages it needs are found. */
export async function compileCli(): Promise<CompiledCli> {
  const cache = path.join(ROOT, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'wsa-test-'));
  const files = await readdir(path.join(ROOT, 'src'), { recursive: true });
  await Promise.all(files.filter((file) => file.endsWith('.ts')).map((file) => compile(file, folder)));
  return {
    run: (args, settings) => run(path.join(folder, 'cli/main.js'), args, settings),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function compile(file: string, folder: string): Promise<void> {
  const { code } = await transformFile(path.join(ROOT, 'src', file), COMPILER);
  const compiled = path.join(folder, file.replace(/\.ts$/, '.js'));
  await mkdir(path.dirname(compiled), { recursive: true });
  await writeFile(compiled, code);
}

async function run(main: string, args: readonly string[], settings: StoreSettings): Promise<CliRun> {
  const measure = `data:text/javascript,${encodeURIComponent(MEASURE)}`;
  const child = spawn(process.execPath, [...NODE_OPTIONS, '--import', measure, main, ...args], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: settings.databaseUrl ?? '',
      WSA_DATA_DIR: settings.dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  const kilobytes = Number(/^peak (\d+)$/m.exec(stderr)?.[1]);
  return { status, stdout, stderr: stderr.replace(/^peak \d+\n/m, ''), peakMegabytes: kilobytes / 1024 };
}
