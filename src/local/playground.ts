import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Log } from '../log.ts';
import { GUARD_URL } from './guard.ts';

/** Microsoft's own local Teams client, running beside the bot. */
export interface Playground {
  /** URL of its chat page. */
  readonly url: string;
  stop(): void;
}

/** Milliseconds until the start counts as failed, longer than any seen. */
const START_LIMIT_MS = 20_000;

/**
 * Starts the Microsoft 365 Agents Playground against a bot on this machine. Null, with a log entry, when it is not
 * installed or does not start: the bot works without it.
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
  // The playground leaves files in its working folder.
  const folder = path.resolve(options.dataDir, 'playground');
  await mkdir(folder, { recursive: true });
  const child = spawn(
    process.execPath,
    [
      '--import',
      GUARD_URL,
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

/**
 * The port parsed from the output, since the playground silently takes another when its own is busy; null when it
 * fails to start.
 */
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
