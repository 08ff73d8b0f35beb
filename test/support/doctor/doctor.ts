import { Readable, Writable } from 'node:stream';
import { runCli } from '../../../src/cli/program.ts';
import type { Result } from '../../../src/doctor/run-doctor.ts';
import { BOT_ID, type Microsoft, PUBLIC_URL, SECRET, TENANT_ID } from './microsoft.ts';

/** Longer than anything takes here, so that only what never answers is given up. */
const LONG_MS = 15_000;

export const NOW = Date.parse('2026-06-10T12:00:00Z');

export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of a bot that is set up well. */
export const REGISTERED: Environment = {
  MicrosoftAppId: BOT_ID,
  MicrosoftAppTenantId: TENANT_ID,
  MicrosoftAppPassword: SECRET,
  WSA_PUBLIC_URL: PUBLIC_URL,
};

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `wsa doctor` in this process. */
export async function doctor(
  environment: Environment,
  microsoft: Microsoft | null,
  args: readonly string[] = [],
  requestMs = LONG_MS,
): Promise<Ran> {
  const [stdout, stderr] = [collecting(), collecting()];
  const status = await runCli(['doctor', ...args], {
    terminal: { stdin: Readable.from([]), stdout: stdout.stream, stderr: stderr.stream },
    now: () => NOW,
    environment,
    user: 'tester',
    doctor: { standIns: microsoft?.standIns ?? {}, requestMs },
  });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

/** What `--json` printed. */
export interface Printed {
  readonly version: number;
  readonly at: string;
  readonly outcome: string;
  readonly results: readonly Result[];
}

/** Runs it with `--json`; `of` are the results of one check. */
export async function doctorJson(
  environment: Environment,
  microsoft: Microsoft | null,
  args: readonly string[] = [],
): Promise<Printed & { readonly status: number; of(check: string): readonly Result[] }> {
  const { status, stdout } = await doctor(environment, microsoft, ['--json', ...args]);
  const printed = JSON.parse(stdout) as Printed;
  return { ...printed, status, of: (check) => printed.results.filter((result) => result.check === check) };
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
