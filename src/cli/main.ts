import { secretsIn } from '../config.ts';
import { createRedactor } from '../redact.ts';
import { systemReason } from '../system-errors.ts';
import { FAILED, runCli } from './program.ts';
import { userName } from './user-name.ts';

const redactor = createRedactor(secretsIn());
const fail = (text: string): never => {
  process.stderr.write(`${text}\n`);
  process.exit(FAILED);
};
const failed = (error: unknown): never => fail(redactor.errorText(error));
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A closed pipe (`| head`) is no failure.
  if (error.code === 'EPIPE') return;
  const reason = systemReason(error);
  if (reason) fail(`Standard output can't be written: ${reason.why}. ${reason.todo}`);
  else failed(error);
});
// Node itself would print all that an error carries.
process.on('uncaughtException', failed);
try {
  process.exitCode = await runCli(process.argv.slice(2), {
    terminal: process,
    now: Date.now,
    user: userName(),
  });
} catch (error) {
  failed(error);
}
