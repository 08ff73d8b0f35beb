import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Log } from '../log.ts';
import { LOOPBACK_ONLY_URL } from './loopback-only.ts';

/** Microsoft's own local Teams client, running beside the bot. */
export interface Playground {
  /** Where to open it. */
  readonly url: string;
  stop(): void;
}

/** Longer than it has ever taken to start. */
const START_LIMIT_MS = 20_000;

/**
 * Starts the Microsoft 365 Agents Playground against a bot on this machine. Null when it is not installed or
 * does not come up, which is logged: the bot works without it.
 */
export async function startPlayground(
  options: { readonly endpoint: string; readonly port: number; readonly dataDir: string },
  log: Log,
): Promise<Playground | null> {
  const script = findScript();
  if (script === null) {
    log.warn({}, 'the Agents Playground is not installed; npm install brings it');
    return null;
  }
  // It leaves files in the folder it runs in.
  const folder = path.resolve(options.dataDir, 'playground');
  await mkdir(folder, { recursive: true });
  const child = spawn(
    process.execPath,
    [
      '--import',
      LOOPBACK_ONLY_URL,
      script,
      'start',
      ...['--app-endpoint', options.endpoint],
      ...['--channel-id', 'msteams'],
      ...['--port', String(options.port)],
      '--disable-telemetry',
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: '', HOME: folder, TEAMSAPPTESTER_BROWSER: 'none' },
    },
  );
  const stop = () => void child.kill();
  process.once('exit', stop);
  const port = await listeningPort(child);
  if (port === null) {
    log.warn({}, 'the Agents Playground did not start');
    stop();
    return null;
  }
  return { url: `http://127.0.0.1:${port}`, stop };
}

function findScript(): string | null {
  try {
    const require = createRequire(import.meta.url);
    return path.join(path.dirname(require.resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
  } catch {
    return null;
  }
}

/** A busy port makes it take another without a word, so the port is read from what it prints. */
function listeningPort(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    let printed = '';
    const timer = setTimeout(() => resolve(null), START_LIMIT_MS);
    const done = (port: number | null) => {
      clearTimeout(timer);
      resolve(port);
    };
    child.stdout?.on('data', (data: Buffer) => {
      printed = (printed + data.toString()).slice(-10_000);
      const found = /Listening on (\d+)\s/.exec(printed);
      if (found) done(Number(found[1]));
    });
    child.stderr?.resume();
    child.once('error', () => done(null));
    child.once('exit', () => done(null));
  });
}
