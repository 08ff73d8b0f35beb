import { secretsIn } from '../config.ts';
import { createRedactor } from '../redact.ts';
import { runCli } from './program.ts';
import { userName } from './user-name.ts';

// A closed pipe (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
const redactor = createRedactor(secretsIn());
const failed = (error: unknown): never => {
  process.stderr.write(`${redactor.errorText(error)}\n`);
  process.exit(1);
};
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
