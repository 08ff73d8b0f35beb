import { Readable, Writable } from 'node:stream';
import { type CliContext, runCli } from '../../src/cli/program.ts';

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output, a JSON object a line. */
  readonly deals: readonly Record<string, unknown>[];
}

/** Noon of the day the clock shows in these tests. */
export const NOW = Date.parse('2026-06-10T12:00:00Z');

/** Everything a command line is run in but its streams. */
export function contextAt(now: number): Omit<CliContext, 'terminal'> {
  return { now: () => now, environment: {}, user: 'tester' };
}

function collecting(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/** What a command line is run in, where it is not a pipe at noon without settings. */
export interface Surroundings {
  readonly stdin?: string | Readable;
  readonly now?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** Columns of the screen that both outputs are; left out, they are none. */
  readonly columns?: number;
}

/** Runs one command line with streams in memory. */
export function run(args: readonly string[], stdin = '', now: number = NOW): Promise<Run> {
  return runIn(args, { stdin, now });
}

/** The same in other surroundings. */
export async function runIn(
  args: readonly string[],
  { stdin = '', now = NOW, environment = {}, columns }: Surroundings,
): Promise<Run> {
  const stdout = collecting();
  const stderr = collecting();
  const screen = columns === undefined ? {} : { isTTY: true, columns };
  const terminal = {
    stdin: typeof stdin === 'string' ? Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]) : stdin,
    stdout: Object.assign(stdout.stream, screen),
    stderr: Object.assign(stderr.stream, screen),
  };
  const status = await runCli(args, { terminal, ...contextAt(now), environment });
  const lines = stdout.text().split('\n').slice(0, -1);
  return {
    status,
    stdout: stdout.text(),
    stderr: stderr.text(),
    get deals() {
      return lines.map((line) => JSON.parse(line));
    },
  };
}
