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

/** Runs one command line with streams in memory. */
export async function run(args: readonly string[], stdin = '', now: number = NOW): Promise<Run> {
  const stdout = collecting();
  const stderr = collecting();
  const terminal = {
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
  };
  const status = await runCli(args, { terminal, ...contextAt(now) });
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
